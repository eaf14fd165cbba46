import type Stripe from "stripe";
import { html, type Markup } from "../../page";
import { formatAmount } from "../money";
import type { Tx } from "../store";
import { amount, asJson, badge, empty, facts, moment, sendDashboard, table } from "./dashboard";
import { eventsAbout } from "./event-list";
import { refundTable } from "./refunds";
import { transferTable } from "./transfers";
import { notFound, type Visit } from "./visit";

/** Recent Checkout sessions as a table; every payment begins as one. */
export async function paymentTable(tx: Tx, limit: number): Promise<Markup> {
  const rows = await tx.query<{
    session: Stripe.Checkout.Session;
    item: string | null;
    charge: Stripe.Charge | null;
    fee: string | null;
  }>(
    `select s.data as session, s.hidden->'lineItems'->0->>'description' as item, c.data as charge, b.data->>'fee' as fee
     from stripe.objects s
     left join stripe.objects i on i.id = s.data->>'payment_intent'
     left join stripe.objects c on c.id = i.data->>'latest_charge'
     left join stripe.objects b on b.id = c.data->>'balance_transaction'
     where s.kind = 'checkout.session' order by s.seq desc limit $1`,
    [limit],
  );
  if (rows.length === 0) return empty("No payments yet. They appear when someone presses ‘Buy now’.");
  return table(
    "Payments",
    [{ label: "Amount", num: true }, "State", "For", "Buyer", "Fee", "When"],
    rows.map(({ session, item, charge, fee }) => [
      html`<a href="/payments/${session.id}">${amount(session.amount_total ?? 0, session.currency ?? "eur")}</a>`,
      badge(stateOf(session, charge)),
      item,
      session.customer_details?.email ?? session.customer_email ?? "",
      charge && fee && html`<span class="num">${formatAmount(Number(fee), charge.currency)}</span>`,
      moment(session.created),
    ]),
  );
}

function stateOf(session: Stripe.Checkout.Session, charge: Stripe.Charge | null): string {
  if (charge?.disputed) return "disputed";
  if (charge?.refunded) return "refunded";
  if (charge?.amount_refunded) return "partially_refunded";
  if (session.status === "complete") return session.payment_status;
  return session.status === "open" && charge?.status === "failed" ? "failed" : (session.status ?? "open");
}

/** All payments. */
export async function paymentsPage(visit: Visit): Promise<void> {
  const body = await visit.double.store.transaction((tx) => paymentTable(tx, 100));
  sendDashboard(visit, "Payments", "Payments", body);
}

/** One payment: its session, charge, refunds, transfers and events. `id` may be a session, intent or charge. */
export async function paymentPage(visit: Visit): Promise<void> {
  const body = await visit.double.store.transaction((tx) => paymentBody(tx, visit.id));
  if (!body) return notFound(visit.response);
  sendDashboard(visit, "Payment", "Payments", body);
}

async function paymentBody(tx: Tx, id: string): Promise<Markup | undefined> {
  const [found] = await tx.query<{ id: string }>(
    `select s.id from stripe.objects s left join stripe.objects i on i.id = s.data->>'payment_intent'
     where s.kind = 'checkout.session' and $1 in (s.id, i.id, i.data->>'latest_charge')`,
    [id],
  );
  if (!found) return undefined;
  const { data: session, hidden } = await tx.stored("checkout.session", found.id);
  const intentId = typeof session.payment_intent === "string" ? session.payment_intent : null;
  const intent = intentId ? (await tx.find("payment_intent", intentId))?.data : undefined;
  const charge = intent?.latest_charge
    ? (await tx.find("charge", String(intent.latest_charge)))?.data
    : undefined;
  const fee = charge?.balance_transaction
    ? (await tx.find("balance_transaction", String(charge.balance_transaction)))?.data
    : undefined;
  const card = charge?.payment_method_details?.card;
  const open = session.status === "open" && session.url;
  return html`
    <p class="big">${amount(session.amount_total ?? 0, session.currency ?? "eur")} ${badge(stateOf(session, charge ?? null))}</p>
    ${facts([
      [
        "Items",
        (hidden.lineItems ?? []).map(
          (item) => html`<div>${item.description} · ${formatAmount(item.amount_total, item.currency)}</div>`,
        ),
      ],
      ["Buyer", session.customer_details?.email ?? session.customer_email],
      ["Card", card && `${card.brand} ending in ${card.last4}${card.three_d_secure ? ", 3-D Secure" : ""}`],
      ["Refused because", charge?.failure_message],
      ["Fee", fee && formatAmount(fee.fee, fee.currency)],
      ["Net", fee && formatAmount(fee.net, fee.currency)],
      ["Begun", moment(session.created)],
      ["Expires", session.status === "open" && moment(session.expires_at)],
      ["Group", intent?.transfer_group ?? hidden.paymentData?.transferGroup],
      ["Reference", session.client_reference_id],
      ["Session", html`<code>${session.id}</code>`],
      ["Payment", intent && html`<code>${intent.id}</code>`],
      ["Charge", charge && html`<code>${charge.id}</code>`],
      ["Pay page", open && html`<a href="${session.url}">Open the pay page</a>`],
    ])}
    ${charge?.paid && html`<h2>Transfers</h2>${await transferTable(tx, { source: charge.id })}<h2>Refunds</h2>${await refundTable(tx, charge.id)}`}
    <h2>Events</h2>${await eventsAbout(tx, [session.id, intent?.id, charge?.id])}
    ${asJson({ session, payment_intent: intent, charge, balance_transaction: fee })}`;
}
