import type Stripe from "stripe";
import { refused, unsupported } from "../errors";
import { listObjects } from "../list";
import type { Requests } from "../request-types";
import type { Call, Work } from "../route";
import { checkedSession } from "./session-input";
import { newSession } from "./session-object";

/** POST /v1/checkout/sessions */
export async function createSession(call: Call<Requests["SessionCreate"]>) {
  const checked = checkedSession(call.input, call.now);
  const session = newSession(checked, call.now, call.baseUrl);
  await call.tx.save("checkout.session", session, {
    lineItems: checked.lineItems,
    paymentData: checked.paymentData,
  });
  return session;
}

/** GET /v1/checkout/sessions/:id; `line_items` exist only when expanded. */
export async function retrieveSession(call: Call<Requests["SessionRetrieve"]>) {
  const { data, hidden } = await call.tx.stored("checkout.session", call.id);
  const url = `/v1/checkout/sessions/${data.id}/line_items`;
  if (!call.input.expand?.includes("line_items")) return data;
  return { ...data, line_items: { object: "list", data: hidden.lineItems ?? [], has_more: false, url } };
}

/** GET /v1/checkout/sessions */
export function listSessions(call: Call<Requests["SessionList"]>) {
  const { status, payment_intent, customer, subscription, customer_details, ...paging } = call.input;
  if (customer || subscription || customer_details) throw unsupported("customer");
  return listObjects(call.tx, "checkout.session", "/v1/checkout/sessions", paging, {
    where: { status, payment_intent },
  });
}

/** GET /v1/checkout/sessions/:id/line_items */
export async function listLineItems(call: Call<Requests["SessionLineItems"]>) {
  const { hidden } = await call.tx.stored("checkout.session", call.id);
  const url = `/v1/checkout/sessions/${call.id}/line_items`;
  return { object: "list", data: hidden.lineItems ?? [], has_more: false, url };
}

/** POST /v1/checkout/sessions/:id/expire; only an open session can be expired. */
export async function expireSession(call: Call<Requests["SessionExpire"]>) {
  const session = await call.tx.get("checkout.session", call.id);
  if (session.status !== "open") {
    throw refused(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
      undefined,
      "session",
    );
  }
  return endSession(call, session);
}

/** Ends an open session and the payment it may have begun. */
export async function endSession(work: Work, session: Stripe.Checkout.Session) {
  const ended: Stripe.Checkout.Session = { ...session, status: "expired", url: null };
  await work.tx.save("checkout.session", ended);
  if (typeof session.payment_intent === "string") {
    const intent = await work.tx.get("payment_intent", session.payment_intent);
    const canceled: Stripe.PaymentIntent = {
      ...intent,
      status: "canceled",
      canceled_at: work.now,
      cancellation_reason: "automatic",
      next_action: null,
    };
    await work.tx.save("payment_intent", canceled);
    await work.events.emit("payment_intent.canceled", canceled);
  }
  await work.events.emit("checkout.session.expired", ended);
  return ended;
}

/** Expires the sessions whose time has come; returns how many. */
export async function expireDueSessions(work: Work): Promise<number> {
  const due = await work.tx.query<{ data: Stripe.Checkout.Session }>(
    `select data from stripe.objects where kind = 'checkout.session'
     and data->>'status' = 'open' and (data->>'expires_at')::bigint <= $1`,
    [work.now],
  );
  for (const { data } of due) await endSession(work, data);
  return due.length;
}
