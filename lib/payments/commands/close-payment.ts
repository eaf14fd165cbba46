import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { CheckoutRef, paymentFailure } from "../contract";
import { findPayment, movePayment } from "../store/payments";

/** From here on nobody is led to the payment page any more; whether it was paid is asked of the provider next. */
export const closePayment = command({
  name: "payments.closePayment",
  input: CheckoutRef,
  allow: isSystem,
  async run({ input, tx }) {
    const payment = await findPayment(tx, { checkoutId: input.checkoutId });
    if (!payment) throw paymentFailure("not_found");
    await movePayment(tx, payment.id, ["requested", "open"], "closing");
    return { paymentId: payment.id };
  },
});
