import { CurrencySchema, type Money, money } from "@/lib/kernel/money";

/** Stripe's integer amount and lower-case currency as ours. */
export function amountOf(minor: number | null, currency: string | null): Money {
  return money(minor ?? 0, CurrencySchema.parse(currency?.toUpperCase()));
}
