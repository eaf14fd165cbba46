import { readFileSync } from "node:fs";
import { html, sendPage } from "../../page";
import { formatAmount } from "../money";
import { finishAuthentication } from "../resources/pay";
import { follow } from "./pay";
import { notFound, seeOther, type Visit } from "./visit";

const STYLE = readFileSync(new URL("./hosted.css", import.meta.url), "utf8");

/** The bank's page that asks whether it is really the card's owner. */
export async function threeDSecurePage({ double, method, id, fields, response }: Visit): Promise<void> {
  const stored = await double.store.transaction((tx) => tx.find("payment_intent", id));
  if (!stored) return notFound(response);
  const { data: intent, hidden } = stored;
  if (method === "POST") {
    const passed = fields.answer === "complete";
    const attempt = await double.change((work) => finishAuthentication(work, id, passed));
    if (attempt.kind === "declined") return seeOther(response, `/c/pay/${hidden.session}?failed=1`);
    return follow(attempt, response);
  }
  if (intent.status !== "requires_action") return seeOther(response, `/c/pay/${hidden.session}`);
  const body = html`<div class="bank panel">
    <p class="xs muted">3-D Secure · test bank</p>
    <h1>Is this you?</h1>
    <p class="lead">ResaleHub asks for <strong class="num">${formatAmount(intent.amount, intent.currency)}</strong>
      from your card. A real bank would send a code to your phone; here you choose what it would say.</p>
    <form method="post">
      <button class="btn pri" name="answer" value="complete">Complete</button>
      <button class="btn" name="answer" value="fail">Fail</button>
    </form>
  </div>`;
  sendPage(response, { title: "3-D Secure", body, place: "Test bank", style: STYLE });
}
