import { isSystem } from "@/lib/kernel/actor";
import { paymentProvider } from "@/lib/platform/providers/payments/provider";
import { task } from "@/lib/platform/task";
import { recordRefund } from "../commands/record-refund";
import { RefundRef } from "../contract";
import { getRefundToSend } from "../queries/get-refund-to-send";

/** Sends a refund that was requested, under its own id: however often it is tried, the money goes back once. */
export const sendRefund = task({
  name: "payments.sendRefund",
  input: RefundRef,
  allow: isSystem,
  async run({ input, ctx }) {
    const refund = await getRefundToSend(ctx, input);
    if (refund.status === "succeeded") return { settled: false };
    const { id, amount, orderId, providerPaymentId } = refund;
    const sent = await (await paymentProvider()).refund({ key: id, amount, orderId, providerPaymentId });
    return recordRefund(ctx, { refundId: id, providerRefundId: sent.providerRefundId });
  },
});
