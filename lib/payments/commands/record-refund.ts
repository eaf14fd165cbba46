import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { paymentFailure, RefundRef, refundSucceeded } from "../contract";
import { refundPosting } from "../model/ledger";
import { post } from "../store/ledger";
import { findPayment } from "../store/payments";
import { findRefund, settleRefund } from "../store/refunds";

/** Records that the provider has sent the money back: refund, ledger and news in one transaction. */
export const recordRefund = command({
  name: "payments.recordRefund",
  input: RefundRef.extend({ providerRefundId: z.string().min(1).max(200) }),
  allow: isSystem,
  async run({ input, now, tx, emit }) {
    const refund = await findRefund(tx, { id: input.refundId });
    const payment = refund && (await findPayment(tx, { orderId: refund.orderId }));
    const part = payment?.parts.find((p) => p.orderId === refund?.orderId);
    if (!refund || !payment || !part) throw paymentFailure("not_found");
    const outcome = { status: "succeeded", providerRefundId: input.providerRefundId } as const;
    if (!(await settleRefund(tx, refund.id, outcome, now))) return { settled: false };
    await post(tx, refundPosting(refund.id, { ...part, buyerId: payment.buyerId }), now);
    emit(
      refundSucceeded.create(refund.id, {
        refundId: refund.id,
        orderId: refund.orderId,
        amount: refund.amount,
      }),
    );
    return { settled: true };
  },
});
