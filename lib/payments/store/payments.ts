import { type Currency, type Money, money } from "@/lib/kernel/money";
import type { Reader, Tx } from "@/lib/platform/db/client";
import type { PaymentPart as PartRow, Payment } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/ids";
import type { PaymentRecord, PaymentRequest, PaymentStatus } from "../contract";

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
  facts: Partial<Pick<Payment, "providerPaymentId" | "succeededAt" | "releasedAt">> = {},
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

/**
 * Finds the payment of an order and holds its row until the transaction ends, so that a refund and a transfer of one
 * order are never decided side by side.
 */
export async function lockPaymentOf(tx: Tx, orderId: string): Promise<PaymentRecord | null> {
  await tx.$queryRaw`
    select 1 from payments where id = (select payment_id from payment_parts where order_id = ${orderId}::uuid) for update`;
  return findPayment(tx, { orderId });
}

/** Notes the provider's page, whatever the payment's state: a payment that is being ended must know what to end. */
export async function noteSession(
  tx: Tx,
  id: string,
  page: { sessionId: string; sessionUrl: string | null },
): Promise<void> {
  await tx.payment.updateMany({ where: { id, sessionId: null }, data: page });
  await movePayment(tx, id, ["requested"], "open");
}

export async function recordChargeFacts(
  tx: Tx,
  id: string,
  facts: { providerChargeId: string; card: string | null },
): Promise<void> {
  await tx.payment.update({ where: { id }, data: facts });
}

function toRecord(row: Payment & { parts: PartRow[] }): PaymentRecord {
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
