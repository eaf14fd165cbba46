import { type Currency, compare, exponentOf, type Money, money } from "./money";

/** From how much on a verified phone is needed; `from` in whole units of whichever currency. */
export function phoneLimit(currency: Currency, from: number): Money {
  return money(from * 10 ** exponentOf(currency), currency);
}

/** Whether so much money is enough to be asked for a verified phone. */
export function needsPhone(amount: Money, from: number): boolean {
  return compare(amount, phoneLimit(amount.currency, from)) >= 0;
}
