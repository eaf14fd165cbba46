import { isSystem, personOf } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { CheckoutRef, type PaymentView, paymentFailure } from "../contract";
import { findPayment } from "../store/payments";

/** How a payment stands, for the buyer who makes it. */
export const getPaymentForCheckout = query({
  name: "payments.getPaymentForCheckout",
  input: CheckoutRef,
  allow: (actor) => isSystem(actor) || personOf(actor) !== null,
  async run({ input, actor, db }): Promise<PaymentView> {
    const payment = await findPayment(db, { checkoutId: input.checkoutId });
    const mayRead = isSystem(actor) || actor.kind === "operator" || payment?.buyerId === personOf(actor);
    if (!payment || !mayRead) throw paymentFailure("not_found");
    const { id, checkoutId, status, amount, holdUntil, card } = payment;
    return { paymentId: id, checkoutId, status, amount, holdUntil, card };
  },
});
