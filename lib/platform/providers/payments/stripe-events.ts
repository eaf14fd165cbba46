import Stripe from "stripe";
import { CurrencySchema, money } from "@/lib/kernel/money";
import { SignatureError, type WebhookEvent } from "./port";
import { idOf } from "./stripe-client";

/**
 * Checks the signature over the raw body (v1 and v2 events are signed alike) and reads what concerns us. Each event
 * destination signs with a secret of its own, so the message is ours when one of them fits.
 */
export function readStripeEvent(
  stripe: Stripe,
  rawBody: string,
  signature: string,
  secrets: readonly string[],
): WebhookEvent {
  const thin = isNotification(rawBody);
  let refusal = new SignatureError("no secret is set");
  for (const secret of secrets) {
    try {
      return thin
        ? fromNotification(stripe.parseEventNotification(rawBody, signature, secret))
        : fromEvent(stripe.webhooks.constructEvent(rawBody, signature, secret));
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error;
      refusal = new SignatureError(error.message);
    }
  }
  throw refusal;
}

/** v2 events are thin: they name an object and carry nothing of it. */
function isNotification(rawBody: string): boolean {
  try {
    return (JSON.parse(rawBody) as { object?: unknown }).object === "v2.core.event";
  } catch {
    throw new SignatureError("the body is not JSON");
  }
}

function fromNotification(event: Stripe.V2.Core.EventNotification): WebhookEvent {
  const related = "related_object" in event ? event.related_object : null;
  // Some objects (the balance, settings) stand alone and have no id.
  const objectId = related && "id" in related ? String(related.id) : "";
  const about = { id: event.id, type: event.type, objectId };
  return objectId && event.type.startsWith("v2.core.account")
    ? { ...about, kind: "account_touched", providerAccountId: objectId }
    : { ...about, kind: "other" };
}

function fromEvent(event: Stripe.Event): WebhookEvent {
  const object = event.data.object as { id?: string };
  const about = { id: event.id, type: event.type, objectId: object.id ?? "" };
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded": {
      const session = event.data.object;
      const paymentId = session.payment_intent ? idOf(session.payment_intent) : null;
      const checkoutId = session.client_reference_id;
      const currency = CurrencySchema.safeParse(session.currency?.toUpperCase());
      if (session.payment_status !== "paid" || !paymentId || !checkoutId || !currency.success)
        return { ...about, kind: "other" };
      const amount = money(session.amount_total ?? 0, currency.data);
      return { ...about, kind: "checkout_paid", checkoutId, providerPaymentId: paymentId, amount };
    }
    case "checkout.session.expired": {
      const checkoutId = event.data.object.client_reference_id;
      return checkoutId ? { ...about, kind: "checkout_expired", checkoutId } : { ...about, kind: "other" };
    }
    case "account.updated":
      return { ...about, kind: "account_touched", providerAccountId: event.data.object.id };
    default:
      return { ...about, kind: "other" };
  }
}
