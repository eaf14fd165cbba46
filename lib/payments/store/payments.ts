import { type Currency, type Money, money } from "@/lib/kernel/money";
import type { Reader, Tx } from "@/lib/platform/db/client";
import type { Payment, PaymentPart } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/ids";
import type { PaymentRequest, PaymentStatus } from "../contract";

export type PaymentRecord = {
  readonly id: string;
  readonly checkoutId: string;
  readonly buyerId: string;
  readonly status: PaymentStatus;
  readonly amount: Money;
  readonly description: string;
  readonly imageKey: string | null;
  readonly holdUntil: Date;
  readonly createdAt: Date;
  readonly note: string | null;
  readonly locale: "en" | "de";
  readonly sessionId: string | null;
  readonly sessionUrl: string | null;
  readonly providerPaymentId: string | null;
  readonly providerChargeId: string | null;
  readonly card: string | null;
  readonly parts: readonly PartRecord[];
};

export type PartRecord = {
  readonly orderId: string;
  readonly sellerId: string;
  readonly amount: Money;
  readonly sellerAmount: Money;
  readonly feeAmount: Money;
};

type By = { checkoutId: string } | { id: string } | { orderId: string };

export async function insertPayment(tx: Tx, request: PaymentRequest): Promise<string> {
  const id = newId<"payment">();
  await tx.payment.create({
    data: {
      id,
      checkoutId: request.checkoutId,
      buyerId: request.buyerId,
      status: "requested",
      amountMinor: BigInt(request.amount.minor),
      currency: request.amount.currency,
      description: request.description,
      imageKey: request.imageKey,
      holdUntil: request.holdUntil,
      createdAt: request.now,
      parts: {
        create: {
          orderId: request.orderId,
          sellerId: request.sellerId,
          amountMinor: BigInt(request.amount.minor),
          sellerMinor: BigInt(request.sellerAmount.minor),
          feeMinor: BigInt(request.feeAmount.minor),
        },
      },
    },
  });
  return id;
}

export async function findPayment(db: Tx | Reader, by: By): Promise<PaymentRecord | null> {
  const where = "orderId" in by ? { parts: { some: { orderId: by.orderId } } } : by;
  const row = await db.payment.findFirst({ where, include: { parts: { orderBy: { orderId: "asc" } } } });
  return row ? toRecord(row) : null;
}

/** Moves a payment on only if it still stands where it may be moved from; false when another was faster. */
export async function movePayment(
  tx: Tx,
  id: string,
  from: readonly PaymentStatus[],
  to: PaymentStatus,
  facts: Partial<
    Pick<Payment, "sessionId" | "sessionUrl" | "providerPaymentId" | "succeededAt" | "releasedAt">
  > = {},
): Promise<boolean> {
  const { count } = await tx.payment.updateMany({
    where: { id, status: { in: [...from] } },
    data: { ...facts, status: to },
  });
  return count === 1;
}

/** Fixes, once, what the payment page will say; false when the payment is no longer to be opened. */
export async function fixPageWords(
  tx: Tx,
  id: string,
  words: { note: string; locale: string },
): Promise<boolean> {
  await tx.payment.updateMany({ where: { id, status: "requested", note: null }, data: words });
  return (
    (await tx.payment.count({
      where: { id, status: { in: ["requested", "open"] }, note: { not: null } },
    })) === 1
  );
}

export async function recordChargeFacts(
  tx: Tx,
  id: string,
  facts: { providerChargeId: string; card: string | null },
): Promise<void> {
  await tx.payment.update({ where: { id }, data: facts });
}

function toRecord(row: Payment & { parts: PaymentPart[] }): PaymentRecord {
  const currency = row.currency as Currency;
  const of = (minor: bigint): Money => money(Number(minor), currency);
  return {
    id: row.id,
    checkoutId: row.checkoutId,
    buyerId: row.buyerId,
    status: row.status as PaymentStatus,
    amount: of(row.amountMinor),
    description: row.description,
    imageKey: row.imageKey,
    holdUntil: row.holdUntil,
    createdAt: row.createdAt,
    note: row.note,
    locale: row.locale === "de" ? "de" : "en",
    sessionId: row.sessionId,
    sessionUrl: row.sessionUrl,
    providerPaymentId: row.providerPaymentId,
    providerChargeId: row.providerChargeId,
    card: row.card,
    parts: row.parts.map((part) => ({
      orderId: part.orderId,
      sellerId: part.sellerId,
      amount: of(part.amountMinor),
      sellerAmount: of(part.sellerMinor),
      feeAmount: of(part.feeMinor),
    })),
  };
}
