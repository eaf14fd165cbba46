import { expect } from "vitest";
import { systemActor } from "@/lib/kernel/actor";
import { checkLedger } from "@/lib/payments/queries/check-ledger";
import { getOrderMoney } from "@/lib/payments/queries/get-order-money";

const system = { actor: systemActor("test") };

/** All entries sum to zero per currency, and what an order was charged is all accounted for. */
export async function expectBalanced(orderId: string): Promise<void> {
  for (const total of Object.values(await checkLedger(system, {}))) expect(total).toBe(0n);
  const money = await getOrderMoney(system, { orderId });
  if (!money) return;
  const { charged, sellerPayable, transferred, platformFee, refunded } = money;
  const accounted = sellerPayable.minor + transferred.minor + platformFee.minor + refunded.minor;
  expect(accounted, "charge = seller + fee + refunded").toBe(charged.minor);
}
