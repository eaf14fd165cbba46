import { z } from "zod";
import { query } from "@/lib/platform/query";
import { readFees } from "../store/settings";

/** The fees that hold for orders placed now. With `termsOf` they give 'You receive'. */
export const getFees = query({
  name: "orders.getFees",
  input: z.object({}),
  allow: () => true,
  run: ({ db }) => readFees(db),
});
