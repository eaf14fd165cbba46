import Stripe from "stripe";
import type { CheckoutEnd, CheckoutPage, CheckoutRequest } from "./port";
import { amountOf } from "./stripe-amount";
import { idOf, stripe } from "./stripe-client";

/** Makes the hosted page for one order; `client_reference_id` is how its messages find back to the checkout. */
export async function openCheckout(request: CheckoutRequest): Promise<CheckoutPage> {
  const { key, checkoutId, orderId, amount, description, imageUrl, expiresAt } = request;
  const session = await stripe().checkout.sessions.create(
    {
      mode: "payment",
      allowed_payment_method_types: ["card"],
      client_reference_id: checkoutId,
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: amount.currency.toLowerCase(),
            unit_amount: amount.minor,
            product_data: { name: description, ...(imageUrl ? { images: [imageUrl] } : {}) },
          },
        },
      ],
      payment_intent_data: { transfer_group: checkoutId, metadata: { orderId } },
      metadata: { orderId },
      custom_text: { submit: { message: request.note } },
      locale: request.locale,
      expires_at: Math.floor(expiresAt.getTime() / 1000),
      success_url: request.successUrl,
      cancel_url: request.cancelUrl,
    },
    { idempotencyKey: key },
  );
  return { sessionId: session.id, url: session.url };
}

/** Expires a page if it is open, and reads how it ended: it may have been paid a moment before. */
export async function endCheckout(sessionId: string): Promise<CheckoutEnd> {
  const { sessions } = stripe().checkout;
  const session = await sessions.retrieve(sessionId);
  if (session.status !== "open") return endOf(session);
  try {
    return endOf(await sessions.expire(sessionId));
  } catch (error) {
    // Only an open page can be expired: it was paid, or expired, between the two calls. Its state counts.
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    return endOf(await sessions.retrieve(sessionId));
  }
}

function endOf(session: Stripe.Checkout.Session): CheckoutEnd {
  if (session.status === "expired") return { outcome: "released" };
  if (session.payment_status !== "paid" || !session.payment_intent) return { outcome: "unsettled" };
  return {
    outcome: "paid",
    providerPaymentId: idOf(session.payment_intent),
    amount: amountOf(session.amount_total, session.currency),
  };
}
