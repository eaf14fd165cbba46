import Stripe from "stripe";
import type { Bench } from "./bench";

/** A session for one camera of 305.27 €. */
export function sampleSession(changes: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  return {
    mode: "payment",
    allowed_payment_method_types: ["card"],
    line_items: [
      {
        quantity: 1,
        price_data: { currency: "eur", unit_amount: 30_527, product_data: { name: "Film camera" } },
      },
    ],
    client_reference_id: "checkout-1",
    customer_email: "buyer@example.com",
    payment_intent_data: { transfer_group: "checkout-1", metadata: { order: "order-1" } },
    metadata: { checkout: "checkout-1" },
    custom_text: { submit: { message: "Held for you until 14:30." } },
    success_url: "http://localhost:3000/checkout/done?session={CHECKOUT_SESSION_ID}",
    cancel_url: "http://localhost:3000/checkout/cancelled",
    ...changes,
  } satisfies Stripe.Checkout.SessionCreateParams;
}

/** A recipient as the app makes them. */
export function sampleAccount(changes: Partial<Stripe.V2.Core.AccountCreateParams> = {}) {
  return {
    contact_email: "seller@example.com",
    display_name: "Mara's cameras",
    dashboard: "express",
    identity: { country: "de", entity_type: "individual" },
    configuration: {
      recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } },
    },
    defaults: { responsibilities: { fees_collector: "application", losses_collector: "application" } },
    include: ["configuration.recipient", "requirements", "identity"],
    ...changes,
  } satisfies Stripe.V2.Core.AccountCreateParams;
}

/** Pays a fresh session with a card that succeeds; answers the session, payment and charge. */
export async function paidCharge(bench: Bench, changes: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  const session = await bench.stripe.checkout.sessions.create(sampleSession(changes));
  await bench.hook(`pay/${session.id}`, { card: "4242424242424242" });
  const after = await bench.stripe.checkout.sessions.retrieve(session.id, {
    expand: ["payment_intent.latest_charge"],
  });
  const intent = after.payment_intent as Stripe.PaymentIntent;
  return { session: after, intent, charge: intent.latest_charge as Stripe.Charge };
}

/** A recipient whose onboarding is done. */
export async function readySeller(bench: Bench): Promise<string> {
  const { id } = await bench.stripe.v2.core.accounts.create(sampleAccount());
  await bench.hook(`onboard/${id}`);
  return id;
}

/** The error a call ends with; a call that succeeds is a failed test. */
export async function errorOf(
  call: Promise<unknown>,
): Promise<InstanceType<typeof Stripe.errors.StripeError>> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error;
    throw error;
  }
  throw new Error("The call was expected to be refused.");
}
