import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { ProviderId, paymentFailure, RefundRef, refundSucceeded } from "../contract";
import { refundPosting } from "../model/ledger";
import { post } from "../store/ledger";
import { findPayment } from "../store/payments";
import { findRefund, settleRefund } from "../store/refunds";

/** Records that the provider has sent the money back: refund, ledger and news in one transaction. */
export const recordRefund = command({
  name: "payments.recordRefund",
  input: RefundRef.extend({ providerRefundId: ProviderId }),
  allow: isSystem,
  async run({ input, now, tx, emit }): Promise<{ settled: boolean }> {
    const { refundId, providerRefundId } = input;
    const refund = await findRefund(tx, { id: refundId });
    const payment = refund && (await findPayment(tx, { orderId: refund.orderId }));
    const part = payment?.parts.find((p) => p.orderId === refund?.orderId);
    if (!refund || !payment || !part) throw paymentFailure("not_found");
    if (!(await settleRefund(tx, refundId, providerRefundId, now))) return { settled: false };
    await post(tx, refundPosting(refundId, { ...part, buyerId: payment.buyerId }), now);
    const { orderId, amount } = refund;
    emit(refundSucceeded.create(refundId, { refundId, orderId, amount }));
    return { settled: true };
  },
});
