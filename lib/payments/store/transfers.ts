import { type Currency, type Money, money } from "@/lib/kernel/money";
import type { Reader, Tx } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/ids";
import type { SettlementStatus } from "../contract";

export type TransferRecord = {
  readonly id: string;
  readonly orderId: string;
  readonly paymentId: string;
  readonly sellerId: string;
  readonly amount: Money;
  readonly status: SettlementStatus;
  /** How often the provider has refused: each try after a refusal goes out under a key of its own. */
  readonly refusals: number;
};

type New = { orderId: string; paymentId: string; sellerId: string; amount: Money; now: Date };

/** Records the intent once per order; answers the id when it is new, null when there is one already. */
export async function insertTransfer(tx: Tx, { amount, now, ...facts }: New): Promise<string | null> {
  const id = newId<"transfer">();
  const { count } = await tx.transfer.createMany({
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

export async function findTransfer(
  db: Tx | Reader,
  by: { id: string } | { orderId: string },
): Promise<TransferRecord | null> {
  const row = await db.transfer.findFirst({ where: by });
  if (!row) return null;
  const { id, orderId, paymentId, sellerId } = row;
  const amount = money(Number(row.amountMinor), row.currency as Currency);
  return {
    id,
    orderId,
    paymentId,
    sellerId,
    amount,
    status: row.status as SettlementStatus,
    refusals: row.refusals,
  };
}

/** The provider did it; false when that was known already. */
export async function settleTransfer(
  tx: Tx,
  id: string,
  providerTransferId: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.transfer.updateMany({
    where: { id, status: { not: "succeeded" } },
    data: { providerTransferId, status: "succeeded", settledAt: now },
  });
  return count === 1;
}

/** The provider refused this try; false when that was known already, or it was done after all. */
export async function refuseTransfer(
  tx: Tx,
  id: string,
  refusals: number,
  status: "requested" | "failed",
): Promise<boolean> {
  const { count } = await tx.transfer.updateMany({
    where: { id, refusals, status: { not: "succeeded" } },
    data: { status, refusals: refusals + 1 },
  });
  return count === 1;
}

/** Transfers of a seller that wait for their account to be ready. */
export async function waitingTransfers(
  db: Tx | Reader,
  sellerId: string,
): Promise<{ id: string; orderId: string }[]> {
  return db.transfer.findMany({
    where: { sellerId, status: "requested" },
    select: { id: true, orderId: true },
  });
}
