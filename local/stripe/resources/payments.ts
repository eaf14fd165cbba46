import type Stripe from "stripe";
import { refused, unsupported } from "../errors";
import { listObjects } from "../list";
import type { Requests } from "../request-types";
import type { Call } from "../route";

/** GET /v1/payment_intents/:id */
export function retrieveIntent(call: Call<Requests["PaymentIntentRetrieve"]>) {
  return call.tx.get("payment_intent", call.id, "intent");
}

/** GET /v1/payment_intents */
export function listIntents(call: Call<Requests["PaymentIntentList"]>) {
  if (call.input.customer || call.input.customer_account) throw unsupported("customer");
  return listObjects(call.tx, "payment_intent", "/v1/payment_intents", call.input);
}

/** POST /v1/payment_intents/:id/cancel; one that belongs to a Checkout session ends with its session. */
export async function cancelIntent(call: Call<Requests["PaymentIntentCancel"]>) {
  const { data: intent, hidden } = await call.tx.stored("payment_intent", call.id, "intent");
  if (intent.status === "succeeded" || intent.status === "canceled") {
    throw refused(
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`,
      "payment_intent_unexpected_state",
    );
  }
  const session = hidden.session ? await call.tx.find("checkout.session", hidden.session) : undefined;
  if (session?.data.status === "open") {
    throw refused(
      "You cannot cancel this PaymentIntent because it was created by an open Checkout Session. Expire the Checkout Session instead.",
      "payment_intent_unexpected_state",
    );
  }
  const canceled: Stripe.PaymentIntent = {
    ...intent,
    status: "canceled",
    canceled_at: call.now,
    cancellation_reason: call.input.cancellation_reason ?? null,
    next_action: null,
  };
  await call.tx.save("payment_intent", canceled);
  await call.events.emit("payment_intent.canceled", canceled);
  return canceled;
}

/** GET /v1/charges/:id */
export function retrieveCharge(call: Call<Requests["ChargeRetrieve"]>) {
  return call.tx.get("charge", call.id);
}

/** GET /v1/charges */
export function listCharges(call: Call<Requests["ChargeList"]>) {
  const { payment_intent, transfer_group, customer, ...paging } = call.input;
  if (customer) throw unsupported("customer");
  return listObjects(call.tx, "charge", "/v1/charges", paging, { where: { payment_intent, transfer_group } });
}
