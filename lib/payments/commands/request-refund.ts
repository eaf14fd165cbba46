import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { OrderRef, paymentFailure, refundRequested } from "../contract";
import { findPayment } from "../store/payments";
import { findRefund, insertRefund } from "../store/refunds";
import { findTransfer } from "../store/transfers";

/** Records that an order's money goes back in full; the workflow sends it. Asked twice, it happens once. */
export const requestRefund = command({
  name: "payments.requestRefund",
  input: OrderRef.extend({ reason: z.string().max(80) }),
  allow: isSystem,
  async run({ input, now, tx, emit }) {
    const payment = await findPayment(tx, { orderId: input.orderId });
    const part = payment?.parts.find((p) => p.orderId === input.orderId);
    if (!payment || !part) throw paymentFailure("not_found");
    if (payment.status !== "succeeded") throw paymentFailure("not_paid");
    if (await findTransfer(tx, { orderId: input.orderId })) throw paymentFailure("provider_refused");
    const { orderId, reason } = input;
    const refundId = await insertRefund(tx, {
      orderId,
      reason,
      paymentId: payment.id,
      amount: part.amount,
      now,
    });
    if (refundId) emit(refundRequested.create(refundId, { refundId, orderId }));
    return { refundId: refundId ?? (await findRefund(tx, { orderId }))?.id ?? null };
  },
});
