import { isSystem } from "@/lib/kernel/actor";
import { paymentProvider } from "@/lib/platform/providers/payments/provider";
import { task } from "@/lib/platform/task";
import { recordCharge } from "../commands/record-charge";
import { CheckoutRef, paymentFailure } from "../contract";
import { getPaymentToOpen } from "../queries/get-payment-to-open";

/** Asks the provider about a charge: which card, and what it kept. */
export const fetchCharge = task({
  name: "payments.fetchCharge",
  input: CheckoutRef,
  allow: isSystem,
  async run({ input, ctx }) {
    const payment = await getPaymentToOpen(ctx, input);
    if (!payment.providerPaymentId) throw paymentFailure("not_paid");
    const facts = await (await paymentProvider()).getCharge(payment.providerPaymentId);
    return recordCharge(ctx, { checkoutId: input.checkoutId, ...facts });
  },
});
