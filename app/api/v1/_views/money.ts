import { MoneySchema } from "@/lib/kernel/money";

export const Money = MoneySchema.meta({
  id: "Money",
  description: "A whole number of minor units (cents, yen) and the currency they are of.",
  examples: [{ minor: 14_500, currency: "EUR" }],
});
