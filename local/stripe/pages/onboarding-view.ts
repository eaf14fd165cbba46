import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { html, type Markup, raw, sendPage } from "../../page";
import type { Answers, Field } from "../resources/onboarding";

const STYLE = readFileSync(new URL("./hosted.css", import.meta.url), "utf8");

const PARTS: readonly { title: string; why: string; rows: readonly (readonly Field[])[] }[] = [
  {
    title: "Who you are",
    why: "The law asks everyone who is paid through a marketplace to say who they are.",
    rows: [["givenName", "surname"], ["birthDate"]],
  },
  {
    title: "Where you live",
    why: "Your home address. Buyers do not see it.",
    rows: [["line1"], ["postalCode", "city"]],
  },
  { title: "Where your money goes", why: "The bank account your sales are paid to.", rows: [["iban"]] },
];

const LABELS: Record<Field, readonly [label: string, attributes: string]> = {
  givenName: ["Legal first name", 'autocomplete="given-name"'],
  surname: ["Legal last name", 'autocomplete="family-name"'],
  birthDate: ["Date of birth", 'type="date" autocomplete="bday" max="2100-01-01"'],
  line1: ["Street and house number", 'autocomplete="street-address"'],
  postalCode: ["Postal code", 'autocomplete="postal-code"'],
  city: ["Town or city", 'autocomplete="address-level2"'],
  iban: ["IBAN", 'autocomplete="off" spellcheck="false" placeholder="DE89 3704 0044 0532 0130 00"'],
};

/** Shows the onboarding form. */
export function sendOnboarding(
  response: ServerResponse,
  answers: Answers,
  faults: Partial<Record<Field | "terms", string>>,
  terms: boolean,
  status = 200,
): void {
  const count = Object.keys(faults).length;
  const body = html`
<div class="onboarding">
  <div class="head">
    <div>
      <h1>Get paid for what you sell</h1>
      <p class="lead">ResaleHub pays its sellers through Stripe. This takes about two minutes, once.</p>
    </div>
  </div>
  <aside class="panel hint">
    <p><strong>This is a local stand-in.</strong> Nothing leaves this machine, so don't enter real details.</p>
    <button class="btn sm" form="onboarding" name="act" value="fill" formnovalidate>Fill in test data</button>
  </aside>
  ${count > 0 && html`<p class="notice" role="alert">${count === 1 ? "One answer is" : `${count} answers are`} missing or can't be accepted.</p>`}
  <form id="onboarding" method="post" novalidate>
    ${PARTS.map(
      (part) => html`<fieldset>
        <legend>${part.title}</legend>
        <p class="xs muted">${part.why}</p>
        ${part.rows.map((row) => html`<div class="pair">${row.map((name) => field(name, answers, faults))}</div>`)}
      </fieldset>`,
    )}
    <div class="terms">
      <label><input type="checkbox" name="terms" value="yes"${terms && raw(" checked")}${faults.terms && raw(' aria-invalid="true" aria-describedby="terms-fault"')}>
        <span>I accept the recipient terms of the payment provider.</span></label>
      ${faults.terms && html`<p class="fault" id="terms-fault">${faults.terms}</p>`}
    </div>
    <div class="acts">
      <button class="btn pri" name="act" value="finish">Agree and finish</button>
      <button class="btn" name="act" value="later" formnovalidate>Save and finish later</button>
    </div>
  </form>
</div>`;
  sendPage(response, { title: "Get paid", body, place: "Payout details", style: STYLE }, status);
}

function field(name: Field, answers: Answers, faults: Partial<Record<Field | "terms", string>>): Markup {
  const [label, attributes] = LABELS[name];
  const fault = faults[name];
  const described = fault ? raw(` aria-invalid="true" aria-describedby="${name}-fault"`) : "";
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input id="${name}" name="${name}" value="${answers[name]}" ${raw(attributes)}${described}>
    ${fault && html`<p class="fault" id="${name}-fault">${fault}</p>`}
  </div>`;
}
