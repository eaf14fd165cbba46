import { z } from "zod";
import { MoneySchema } from "@/lib/kernel/money";
import { query } from "@/lib/platform/query";
import { termsOf } from "../model/terms";
import { readFees } from "../store/settings";

/** What a sale at this price would bring today: the total, the commission, and what the seller receives. */
export const getTerms = query({
  name: "orders.getTerms",
  input: z.object({
    price: MoneySchema.refine((price) => price.minor >= 0 && price.minor <= 100_000_000_000),
    quantity: z.coerce.number().int().min(1).max(99).default(1),
  }),
  allow: () => true,
  run: async ({ input, db }) => termsOf(input.price, input.quantity, await readFees(db)),
});
