import { type Currency, type Money, money } from "@/lib/kernel/money";
import type { Reader, Tx } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/ids";
import type { SettlementStatus } from "../contract";

export type RefundRecord = {
  readonly id: string;
  readonly orderId: string;
  readonly paymentId: string;
  readonly amount: Money;
  readonly status: SettlementStatus;
  /** How often the provider has refused: each try after a refusal goes out under a key of its own. */
  readonly refusals: number;
};

type New = { orderId: string; paymentId: string; amount: Money; reason: string; now: Date };

/** Records the intent once per order; answers the id when it is new, null when there is one already. */
export async function insertRefund(tx: Tx, { amount, now, ...facts }: New): Promise<string | null> {
  const id = newId<"refund">();
  const { count } = await tx.refund.createMany({
    data: [
      {
        ...facts,
        id,
        amountMinor: BigInt(amount.minor),
        currency: amount.currency,
        status: "requested",
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  });
  return count === 1 ? id : null;
}

export async function findRefund(
  db: Tx | Reader,
  by: { id: string } | { orderId: string },
): Promise<RefundRecord | null> {
  const row = await db.refund.findFirst({ where: by });
  if (!row) return null;
  const { id, orderId, paymentId } = row;
  const amount = money(Number(row.amountMinor), row.currency as Currency);
  return { id, orderId, paymentId, amount, status: row.status as SettlementStatus, refusals: row.refusals };
}

/** The provider did it; false when that was known already. */
export async function settleRefund(
  tx: Tx,
  id: string,
  providerRefundId: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.refund.updateMany({
    where: { id, status: { not: "succeeded" } },
    data: { providerRefundId, status: "succeeded", settledAt: now },
  });
  return count === 1;
}

/** The provider refused this try; false when that was known already, or it was done after all. */
export async function refuseRefund(tx: Tx, id: string, refusals: number): Promise<boolean> {
  const { count } = await tx.refund.updateMany({
    where: { id, refusals, status: { not: "succeeded" } },
    data: { status: "failed", refusals: refusals + 1 },
  });
  return count === 1;
}
