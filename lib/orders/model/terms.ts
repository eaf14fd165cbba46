import { compare, isZero, type Money, money, multiply, share, subtract } from "@/lib/kernel/money";
import type { Fees, Terms } from "../contract";

/** What applies until the one who runs the marketplace sets something else. */
export const DEFAULT_FEES: Fees = { commissionBps: 800, minimumMinor: 50 };

/** What a sale at this price brings: a share, but at least the minimum and never more than the price; a gift costs nothing. */
export function termsOf(unitPrice: Money, quantity: number, fees: Fees): Terms {
  const total = multiply(unitPrice, quantity);
  const commission = isZero(total) ? total : commissionOf(total, fees);
  return { total, commission, payout: subtract(total, commission) };
}

function commissionOf(total: Money, fees: Fees): Money {
  const rate = share(total, fees.commissionBps);
  const minimum = money(fees.minimumMinor, total.currency);
  const due = compare(rate, minimum) < 0 ? minimum : rate;
  return compare(due, total) > 0 ? total : due;
}
