import type { ServerResponse } from "node:http";
import { groupDigits, SHOWN_CARDS } from "../cards";
import { type Attempt, attemptPayment } from "../resources/pay";
import { type PayForm, payerOf, payFaults, readPayForm } from "./pay-form";
import { sendClosed, sendPayForm } from "./pay-view";
import { notFound, seeOther, type Visit } from "./visit";

/** The hosted payment page of a Checkout session. */
export async function payPage({ double, method, id, fields, response }: Visit): Promise<void> {
  const stored = await double.store.transaction((tx) => tx.find("checkout.session", id));
  if (!stored) return notFound(response);
  const { data: session } = stored;
  const over = session.expires_at * 1000 <= double.now().getTime();
  if (session.status !== "open" || over) return sendClosed(response, session);
  if (method === "GET") {
    const form = readPayForm({ email: session.customer_email ?? "" });
    const notice = fields.failed ? authenticationFailed : undefined;
    return sendPayForm(response, stored, form, {}, notice);
  }
  // Without JavaScript a test card's button asks for the form, filled in.
  const wanted = fields.use;
  if (wanted && SHOWN_CARDS.includes(wanted))
    return sendPayForm(response, stored, filled(fields, wanted), {});
  const form = readPayForm(fields);
  const faults = payFaults(form, double.now());
  if (Object.keys(faults).length > 0) return sendPayForm(response, stored, form, faults, undefined, 422);
  const attempt = await double.change((work) => attemptPayment(work, id, payerOf(form)));
  if (attempt.kind === "declined") {
    const place =
      attempt.code === "incorrect_cvc" ? "cvc" : attempt.code === "expired_card" ? "expiry" : "number";
    return sendPayForm(response, stored, form, { [place]: attempt.message }, undefined, 402);
  }
  return follow(attempt, response);
}

const authenticationFailed =
  "We are unable to authenticate your payment method. Please choose a different payment method and try again.";

/** Sends the buyer on to where the attempt leads. */
export function follow(attempt: Exclude<Attempt, { kind: "declined" }>, response: ServerResponse): void {
  if (attempt.kind === "authenticate") {
    seeOther(response, `/3ds/${attempt.intent}`);
  } else if (attempt.session.status !== "complete") {
    sendClosed(response, attempt.session);
  } else {
    const { id, success_url } = attempt.session;
    seeOther(response, (success_url ?? "/").replaceAll("{CHECKOUT_SESSION_ID}", id));
  }
}

function filled(fields: Record<string, string>, number: string): PayForm {
  const form = readPayForm(fields);
  return {
    ...form,
    number: groupDigits(number),
    expiry: form.expiry || "12 / 34",
    cvc: form.cvc || "123",
    name: form.name || "Jenny Rosen",
    email: form.email || "buyer@example.com",
  };
}
