import type Stripe from "stripe";
import { type Outcome, TEST_CARDS } from "../cards";
import { newId } from "../ids";
import { cardFee } from "../money";
import type { Work } from "../route";
import { book } from "./balance";
import { openDispute } from "./disputes";
import { newCharge, newPaymentIntent, type Payer } from "./payment-objects";
import { endSession } from "./sessions";

/** What an attempt to pay came to. */
export type Attempt =
  | { kind: "paid"; session: Stripe.Checkout.Session }
  | { kind: "authenticate"; intent: string }
  | { kind: "declined"; message: string; code: string }
  /** The session is no longer open; nothing was charged. */
  | { kind: "closed"; session: Stripe.Checkout.Session };

const SETTLEMENT_SECONDS = 2 * 86_400;

/** Tries to pay an open session with a card; a session past its time is ended instead. */
export async function attemptPayment(work: Work, sessionId: string, payer: Payer): Promise<Attempt> {
  const { data: session, hidden } = await work.tx.stored("checkout.session", sessionId);
  const closed = await closedSession(work, session);
  if (closed) return { kind: "closed", session: closed };
  const intent = await intentOf(work, session);
  intent.payment_method = newId("pm");
  const card = TEST_CARDS[payer.number];
  const unknown: Outcome = {
    kind: "declined",
    code: "card_declined",
    declineCode: "test_mode_live_card",
    message: "Your card was declined. Only the test cards named on this page are accepted.",
  };
  const outcome = card?.outcome ?? unknown;
  if (outcome.kind === "declined") return decline(work, session, intent, payer, outcome);
  if (outcome.kind === "authentication") {
    intent.status = "requires_action";
    const url = `${work.baseUrl}/3ds/${intent.id}`;
    intent.next_action = { type: "redirect_to_url", redirect_to_url: { url, return_url: session.url } };
    await work.tx.save("payment_intent", intent);
    await work.tx.save("checkout.session", session, { ...hidden, pendingCard: payer });
    await work.events.emit("payment_intent.requires_action", intent);
    return { kind: "authenticate", intent: intent.id };
  }
  const paid = await succeed(work, session, intent, payer, false);
  if (outcome.kind === "dispute") await openDispute(work, paid.charge);
  return { kind: "paid", session: paid.session };
}

/** Ends a 3-D Secure check; only a payment that still waits for one can move. */
export async function finishAuthentication(work: Work, intentId: string, passed: boolean): Promise<Attempt> {
  const { data: intent, hidden } = await work.tx.stored("payment_intent", intentId);
  const { data: session, hidden: beside } = await work.tx.stored("checkout.session", hidden.session ?? "");
  const closed = await closedSession(work, session);
  if (closed) return { kind: "closed", session: closed };
  const payer = beside.pendingCard;
  if (intent.status !== "requires_action" || !payer) {
    return { kind: "declined", code: "", message: "Please enter your card again." };
  }
  await work.tx.save("checkout.session", session, { ...beside, pendingCard: undefined });
  if (passed) {
    const { session: done } = await succeed(work, session, intent, payer, true);
    return { kind: "paid", session: done };
  }
  const message =
    "We are unable to authenticate your payment method. Please choose a different payment method and try again.";
  return decline(work, session, intent, payer, {
    code: "payment_intent_authentication_failure",
    declineCode: "authentication_required",
    message,
  });
}

async function closedSession(work: Work, session: Stripe.Checkout.Session) {
  if (session.status !== "open") return session;
  return session.expires_at <= work.now ? endSession(work, session) : undefined;
}

async function intentOf(work: Work, session: Stripe.Checkout.Session): Promise<Stripe.PaymentIntent> {
  if (typeof session.payment_intent === "string")
    return work.tx.get("payment_intent", session.payment_intent);
  const { hidden } = await work.tx.stored("checkout.session", session.id);
  const intent = newPaymentIntent(session, hidden, work.now);
  session.payment_intent = intent.id;
  await work.tx.save("payment_intent", intent, { session: session.id });
  await work.tx.save("checkout.session", session);
  await work.events.emit("payment_intent.created", intent);
  return intent;
}

async function decline(
  work: Work,
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent,
  payer: Payer,
  failure: { code: string; declineCode: string; message: string },
): Promise<Attempt> {
  const charge = newCharge(intent, payer, work.now, false, failure);
  const { code, message } = failure;
  Object.assign(intent, {
    status: "requires_payment_method",
    next_action: null,
    payment_method: null,
    latest_charge: charge.id,
    last_payment_error: {
      type: "card_error",
      code,
      decline_code: failure.declineCode,
      message,
      charge: charge.id,
    },
  });
  await work.tx.save("charge", charge);
  await work.tx.save("payment_intent", intent);
  await work.tx.save("checkout.session", session);
  await work.events.emit("charge.failed", charge);
  await work.events.emit("payment_intent.payment_failed", intent);
  return { kind: "declined", code, message };
}

async function succeed(
  work: Work,
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent,
  payer: Payer,
  authenticated: boolean,
) {
  const charge = newCharge(intent, payer, work.now, authenticated);
  charge.balance_transaction = await book(work, {
    type: "charge",
    amount: charge.amount,
    fee: cardFee(charge.amount, charge.currency),
    currency: charge.currency,
    source: charge.id,
    availableOn: work.now + SETTLEMENT_SECONDS,
  });
  Object.assign(intent, {
    status: "succeeded",
    next_action: null,
    last_payment_error: null,
    latest_charge: charge.id,
    amount_received: charge.amount,
  });
  const done: Stripe.Checkout.Session = {
    ...session,
    status: "complete",
    payment_status: "paid",
    url: null,
    payment_intent: intent.id,
    customer_details: {
      address: charge.billing_details.address,
      business_name: null,
      email: payer.email,
      individual_name: null,
      name: payer.name,
      phone: null,
      tax_exempt: "none",
      tax_ids: [],
    },
  };
  await work.tx.save("charge", charge);
  await work.tx.save("payment_intent", intent);
  await work.tx.save("checkout.session", done);
  await work.events.emit("charge.succeeded", charge);
  await work.events.emit("payment_intent.succeeded", intent);
  await work.events.emit("checkout.session.completed", done);
  return { session: done, charge };
}
