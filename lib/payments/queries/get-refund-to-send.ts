import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { paymentFailure, RefundRef } from "../contract";
import { findPayment } from "../store/payments";
import { findRefund } from "../store/refunds";

/** A refund and the charge that it goes back on. For the system alone. */
export const getRefundToSend = query({
  name: "payments.getRefundToSend",
  input: RefundRef,
  allow: isSystem,
  async run({ input, db }) {
    const refund = await findRefund(db, { id: input.refundId });
    const payment = refund && (await findPayment(db, { orderId: refund.orderId }));
    if (!refund || !payment?.providerPaymentId) throw paymentFailure("not_found");
    return { ...refund, providerPaymentId: payment.providerPaymentId };
  },
});
