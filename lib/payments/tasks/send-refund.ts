import { isSystem } from "@/lib/kernel/actor";
import { ProviderRefusal } from "@/lib/platform/providers/payments/port";
import { paymentProvider } from "@/lib/platform/providers/payments/provider";
import { task } from "@/lib/platform/task";
import { recordRefund } from "../commands/record-refund";
import { recordRefundRefused } from "../commands/record-refund-refused";
import { paymentFailure, RefundRef } from "../contract";
import { getRefundToSend } from "../queries/get-refund-to-send";
import { tryKey } from "./try-key";

/**
 * Sends a refund that was requested, under its own id: however often it is tried, the money goes back once. A refusal
 * ends in a dead letter, from which an operator can have it tried again.
 */
export const sendRefund = task({
  name: "payments.sendRefund",
  input: RefundRef,
  allow: isSystem,
  async run({ input: { refundId }, ctx }): Promise<{ settled: boolean }> {
    const refund = await getRefundToSend(ctx, { refundId });
    if (refund.status === "succeeded") return { settled: false };
    const { amount, orderId, providerPaymentId, refusals } = refund;
    const request = { key: tryKey(refundId, refusals), refundId, orderId, amount, providerPaymentId };
    try {
      const { providerRefundId } = await (await paymentProvider()).refund(request);
      return await recordRefund(ctx, { refundId, providerRefundId });
    } catch (error) {
      if (!(error instanceof ProviderRefusal)) throw error;
      await recordRefundRefused(ctx, { refundId, refusals });
      throw paymentFailure("provider_refused");
    }
  },
});
