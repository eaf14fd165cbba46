import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { MIN_PRICE } from "@/lib/catalogue/contract";
import { requestFailure } from "@/lib/kernel/failure";
import { parseMajor } from "@/lib/kernel/money";
import { getTerms } from "@/lib/orders/queries/get-terms";
import { Money } from "../_views/money";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "getTerms",
    tag: "Listings",
    auth: "none",
    summary: "See what a sale at a price would bring today",
    query: z.object({
      price: z
        .string()
        .max(40)
        .describe("As people type it.")
        .meta({ examples: ["145.00"] }),
    }),
    answer: z.object({
      total: Money.describe("What the buyer pays."),
      commission: Money,
      payout: Money.describe("What the seller gets."),
    }),
    async handle({ ctx, query }) {
      const price = parseMajor(query.price, MIN_PRICE.currency);
      if (!price) {
        const message = "is not an amount";
        throw requestFailure("invalid", { fields: { price: { code: "amount", message } } });
      }
      return getTerms(ctx, { price, quantity: 1 });
    },
  }),
});
