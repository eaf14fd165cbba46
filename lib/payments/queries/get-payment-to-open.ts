import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { CheckoutRef, paymentFailure } from "../contract";
import { findPayment, type PaymentRecord } from "../store/payments";

/** Everything a task needs to deal with the provider about a payment. For the system alone. */
export const getPaymentToOpen = query({
  name: "payments.getPaymentToOpen",
  input: CheckoutRef,
  allow: isSystem,
  async run({ input, db }): Promise<PaymentRecord> {
    const payment = await findPayment(db, { checkoutId: input.checkoutId });
    if (!payment) throw paymentFailure("not_found");
    return payment;
  },
});
