import { z } from "zod";
import { isActiveUser, personOf } from "@/lib/kernel/actor";
import { LOCALES } from "@/lib/kernel/locale";
import { hasCome } from "@/lib/kernel/time";
import { command } from "@/lib/platform/command";
import { CheckoutRef, type PaymentRecord, paymentFailure } from "../contract";
import { findPayment, fixPageWords } from "../store/payments";

export const PrepareCheckout = CheckoutRef.extend({
  /** Until when the item is held, in the buyer's language: the provider's page shows it. */
  note: z.string().min(1).max(1000),
  locale: z.enum(LOCALES),
});

/**
 * The buyer sets off to pay. What the page will say is fixed now, so that the call that makes it can be repeated
 * under one key; refused once the payment is over, and never possible again after it was closed.
 */
export const prepareCheckout = command({
  name: "payments.prepareCheckout",
  input: PrepareCheckout,
  allow: isActiveUser,
  async run({ input, actor, now, tx }): Promise<PaymentRecord> {
    const { checkoutId, note, locale } = input;
    const payment = await findPayment(tx, { checkoutId });
    if (!payment || payment.buyerId !== personOf(actor)) throw paymentFailure("not_found");
    if (payment.status === "succeeded") throw paymentFailure("already_paid");
    if (hasCome(payment.holdUntil, now)) throw paymentFailure("over");
    if (!(await fixPageWords(tx, payment.id, { note, locale }))) throw paymentFailure("over");
    const prepared = await findPayment(tx, { id: payment.id });
    if (!prepared) throw paymentFailure("not_found");
    return prepared;
  },
});
