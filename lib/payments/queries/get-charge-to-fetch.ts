import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { CheckoutRef, paymentFailure } from "../contract";
import { findPayment } from "../store/payments";

/** The provider's id of what was paid for a checkout. For the system alone. */
export const getChargeToFetch = query({
  name: "payments.getChargeToFetch",
  input: CheckoutRef,
  allow: isSystem,
  async run({ input, db }): Promise<{ providerPaymentId: string }> {
    const payment = await findPayment(db, input);
    if (!payment) throw paymentFailure("not_found");
    if (!payment.providerPaymentId) throw paymentFailure("not_paid");
    return { providerPaymentId: payment.providerPaymentId };
  },
});
