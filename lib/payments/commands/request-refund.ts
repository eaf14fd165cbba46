import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { OrderRef, paymentFailure, refundRequested } from "../contract";
import { lockPaymentOf } from "../store/payments";
import { findRefund, insertRefund } from "../store/refunds";
import { findTransfer } from "../store/transfers";

/**
 * Records that an order's money goes back in full; the workflow sends it. Asked twice, it happens once; where nothing
 * was paid, nothing goes back; and never beside a transfer to the seller.
 */
export const requestRefund = command({
  name: "payments.requestRefund",
  input: OrderRef.extend({ reason: z.string().min(1).max(80) }),
  allow: isSystem,
  async run({ input, now, tx, emit }): Promise<{ refundId: string | null }> {
    const { orderId, reason } = input;
    const payment = await lockPaymentOf(tx, orderId);
    const part = payment?.parts.find((p) => p.orderId === orderId);
    if (!payment || !part) throw paymentFailure("not_found");
    if (payment.status !== "succeeded") return { refundId: null };
    if (await findTransfer(tx, { orderId })) throw paymentFailure("seller_paid");
    const facts = { orderId, reason, paymentId: payment.id, amount: part.amount, now };
    const refundId = await insertRefund(tx, facts);
    if (refundId) emit(refundRequested.create(refundId, { refundId, orderId }));
    return { refundId: refundId ?? (await findRefund(tx, { orderId }))?.id ?? null };
  },
});
