import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import type Stripe from "stripe";
import { html, type Markup, raw, sendPage } from "../../page";
import { groupDigits, SHOWN_CARDS, TEST_CARDS } from "../cards";
import { formatAmount } from "../money";
import type { Stored } from "../store";
import { COUNTRIES, type PayFaults, type PayField, type PayForm } from "./pay-form";

const STYLE = readFileSync(new URL("./hosted.css", import.meta.url), "utf8");
const PLACE = "Secure checkout";

// Groups the digits while typing, fills in test cards, and shows that a payment is under way.
const SCRIPT = `
const form = document.querySelector("form.card");
const number = form.elements.number;
number.addEventListener("input", () => {
  if (number.selectionStart !== number.value.length) return;
  number.value = number.value.replace(/\\D/g, "").slice(0, 19).replace(/(\\d{4})(?=\\d)/g, "$1 ");
});
form.elements.expiry.addEventListener("input", (event) => {
  if (event.inputType === "deleteContentBackward") return;
  const digits = form.elements.expiry.value.replace(/\\D/g, "").slice(0, 4);
  form.elements.expiry.value = digits.length > 2 ? digits.slice(0, 2) + " / " + digits.slice(2) : digits;
});
for (const button of document.querySelectorAll("button[name=use]")) {
  button.addEventListener("click", (event) => {
    event.preventDefault();
    const fill = { number: button.dataset.shown, expiry: "12 / 34", cvc: "123", name: "Jenny Rosen", email: "buyer@example.com" };
    for (const [name, value] of Object.entries(fill)) {
      if (name === "number" || form.elements[name].value === "") form.elements[name].value = value;
    }
    form.querySelector("button[name=pay]").focus();
  });
}
form.addEventListener("submit", (event) => {
  const button = form.querySelector("button[name=pay]");
  if (button.getAttribute("aria-busy") === "true") return event.preventDefault();
  button.setAttribute("aria-busy", "true");
  button.textContent = "Processing…";
});
const invalid = form.querySelector("[aria-invalid=true]");
if (invalid) invalid.focus();
`;

/** Shows the order on one side and the card form on the other. */
export function sendPayForm(
  response: ServerResponse,
  { data: session, hidden }: Stored<"checkout.session">,
  form: PayForm,
  faults: PayFaults,
  notice?: string,
  status = 200,
): void {
  const total = formatAmount(session.amount_total ?? 0, session.currency ?? "eur");
  const body = html`
<div class="checkout">
  ${summary(session, hidden.lineItems ?? [], total)}
  <section class="pay" aria-labelledby="pay-title">
    <h2 id="pay-title">Pay with card</h2>
    ${notice && html`<p class="notice" role="alert">${notice}</p>`}
    <form class="card" method="post" novalidate>
      ${field("email", "Email", form, faults, 'type="email" autocomplete="email"')}
      ${field("number", "Card number", form, faults, 'inputmode="numeric" autocomplete="cc-number" placeholder="1234 1234 1234 1234"')}
      <div class="pair">
        ${field("expiry", "Expiry date", form, faults, 'inputmode="numeric" autocomplete="cc-exp" placeholder="MM / YY"')}
        ${field("cvc", "Security code", form, faults, 'inputmode="numeric" autocomplete="cc-csc" placeholder="CVC" maxlength="4"')}
      </div>
      ${field("name", "Name on card", form, faults, 'autocomplete="cc-name"')}
      <div class="field">
        <label for="country">Country</label>
        <select id="country" name="country" autocomplete="country">
          ${Object.entries(COUNTRIES).map(
            ([code, name]) =>
              html`<option value="${code}"${code === form.country && raw(" selected")}>${name}</option>`,
          )}
        </select>
      </div>
      ${session.custom_text.submit && html`<p class="said">${session.custom_text.submit.message}</p>`}
      <button class="btn pri wide num" name="pay" value="1">Pay ${total}</button>
      ${testCards()}
    </form>
  </section>
</div>`;
  sendPage(response, { title: `Pay ${total}`, body, place: PLACE, style: STYLE, script: SCRIPT }, status);
}

function summary(session: Stripe.Checkout.Session, items: Stripe.LineItem[], total: string): Markup {
  return html`
  <section class="order" aria-labelledby="order-title">
    ${session.cancel_url && html`<p><a class="cancel" href="${session.cancel_url}">← Cancel and go back</a></p>`}
    <h1 id="order-title"><span class="muted">You pay</span> <span class="total num">${total}</span></h1>
    <ul class="items rows">
      ${items.map(
        (item) => html`<li>
          <span>${item.description}${(item.quantity ?? 1) > 1 && html` <span class="muted">× ${item.quantity}</span>`}</span>
          <span class="num">${formatAmount(item.amount_total, item.currency)}</span>
        </li>`,
      )}
      <li class="sum strong"><span>Total</span><span class="num">${total}</span></li>
    </ul>
    <p class="xs muted">This is the local stand-in for Stripe. It takes test cards only, and no money moves.</p>
  </section>`;
}

function field(name: PayField, label: string, form: PayForm, faults: PayFaults, attributes: string): Markup {
  const fault = faults[name];
  const described = fault ? raw(` aria-invalid="true" aria-describedby="${name}-fault"`) : "";
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input id="${name}" name="${name}" value="${form[name]}" ${raw(attributes)} required${described}>
    ${fault && html`<p class="fault" id="${name}-fault">${fault}</p>`}
  </div>`;
}

function testCards(): Markup {
  return html`<div class="tests">
    <h3>Test cards: press one to fill in the form</h3>
    <ul>
      ${SHOWN_CARDS.map(
        (
          number,
        ) => html`<li><button name="use" value="${number}" data-shown="${groupDigits(number)}" formnovalidate>
          <code>${groupDigits(number)}</code> <span>${TEST_CARDS[number]?.hint}</span></button></li>`,
      )}
    </ul>
  </div>`;
}

/** Says that nothing can be paid here any more, and why. */
export function sendClosed(response: ServerResponse, session: Stripe.Checkout.Session): void {
  const done = session.status === "complete";
  const back = done
    ? session.success_url?.replaceAll("{CHECKOUT_SESSION_ID}", session.id)
    : session.cancel_url;
  const body = html`<div class="empty">
    <h1>${done ? "You have paid" : "This payment page has expired"}</h1>
    <p class="lead">${done ? "The payment is complete. You can close this page." : "Nothing was charged. If you still want to buy, start again from the shop."}</p>
    ${back && html`<p class="back"><a class="btn" href="${back}">Back to ResaleHub</a></p>`}
  </div>`;
  const title = done ? "Paid" : "Expired";
  sendPage(response, { title, body, place: PLACE, style: STYLE }, done ? 200 : 410);
}
