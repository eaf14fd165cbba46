import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { CheckoutRef, type PaymentRecord, paymentFailure } from "../contract";
import { findPayment, movePayment } from "../store/payments";

/**
 * From here on nobody is led to the payment page any more; whether it was paid is asked of the provider next. Answers
 * the payment as it now stands: read in the same transaction, because whether a page can exist is decided here.
 */
export const closePayment = command({
  name: "payments.closePayment",
  input: CheckoutRef,
  allow: isSystem,
  async run({ input, tx }): Promise<PaymentRecord> {
    const payment = await findPayment(tx, input);
    if (!payment) throw paymentFailure("not_found");
    await movePayment(tx, payment.id, ["requested", "open"], "closing");
    // Read again: a buyer may have set off between the two statements.
    const closed = await findPayment(tx, { id: payment.id });
    if (!closed) throw paymentFailure("not_found");
    return closed;
  },
});
