import { z } from "zod";
import { query } from "@/lib/platform/query";
import { readFees } from "../store/settings";

/** The fees at which an order would be placed today. */
export const getFees = query({
  name: "orders.getFees",
  input: z.object({}),
  allow: () => true,
  run: ({ db }) => readFees(db),
});
