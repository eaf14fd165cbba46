import { exponentOf, type Money } from "./money";

/** Whether so much money is enough to be asked for a verified phone; `from` in whole units of whichever currency. */
export function needsPhone(amount: Money, from: number): boolean {
  return amount.minor >= from * 10 ** exponentOf(amount.currency);
}
