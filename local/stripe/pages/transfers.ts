import type Stripe from "stripe";
import { html, type Markup } from "../../page";
import { formatAmount } from "../money";
import type { Tx } from "../store";
import { accountName } from "./account-name";
import { amount, asJson, badge, empty, facts, idLink, moment, sendDashboard, table } from "./dashboard";
import { eventsAbout } from "./event-list";
import { notFound, type Visit } from "./visit";

/** Which transfers to show. */
export interface TransferFilter {
  source?: string;
  destination?: string;
  limit?: number;
}

/** Transfers as a table: how much, to whom, when. */
export async function transferTable(
  tx: Tx,
  { source, destination, limit = 100 }: TransferFilter,
): Promise<Markup> {
  const rows = await tx.query<{ transfer: Stripe.Transfer; account: Stripe.V2.Core.Account }>(
    `select t.data as transfer, a.data as account
     from stripe.objects t join stripe.objects a on a.id = t.data->>'destination'
     where t.kind = 'transfer' and ($1::text is null or t.data->>'source_transaction' = $1)
       and ($2::text is null or t.data->>'destination' = $2)
     order by t.seq desc limit $3`,
    [source ?? null, destination ?? null, limit],
  );
  if (rows.length === 0) return empty("No transfers yet. A seller is paid when the buyer says all is good.");
  return table(
    "Transfers",
    [{ label: "Amount", num: true }, "State", "To", "From payment", "Group", "When"],
    rows.map(({ transfer, account }) => [
      html`<a href="/transfers/${transfer.id}">${amount(transfer.amount, transfer.currency)}</a>`,
      badge(stateOf(transfer)),
      html`<a href="/accounts/${account.id}">${accountName(account)}</a>`,
      transfer.source_transaction
        ? idLink(`/payments/${transfer.source_transaction}`, String(transfer.source_transaction))
        : "",
      transfer.transfer_group && html`<code>${transfer.transfer_group}</code>`,
      moment(transfer.created),
    ]),
  );
}

function stateOf(transfer: Stripe.Transfer): string {
  if (transfer.reversed) return "reversed";
  return transfer.amount_reversed > 0 ? "partially_reversed" : "paid";
}

/** All transfers. */
export async function transfersPage(visit: Visit): Promise<void> {
  const body = await visit.double.store.transaction((tx) => transferTable(tx, {}));
  sendDashboard(visit, "Transfers", "Transfers", body);
}

/** One transfer and what was taken back of it. */
export async function transferPage(visit: Visit): Promise<void> {
  const body = await visit.double.store.transaction(async (tx) => {
    const transfer = (await tx.find("transfer", visit.id))?.data;
    if (!transfer) return undefined;
    const account = await tx.get("v2.core.account", String(transfer.destination));
    const reversals = transfer.reversals.data;
    return html`
      <p class="big">${amount(transfer.amount, transfer.currency)} ${badge(stateOf(transfer))}</p>
      ${facts([
        ["To", html`<a href="/accounts/${account.id}">${accountName(account)}</a>`],
        [
          "From payment",
          transfer.source_transaction &&
            idLink(`/payments/${transfer.source_transaction}`, String(transfer.source_transaction)),
        ],
        [
          "Taken back",
          transfer.amount_reversed > 0 && formatAmount(transfer.amount_reversed, transfer.currency),
        ],
        ["Group", transfer.transfer_group],
        ["When", moment(transfer.created)],
        ["Transfer", html`<code>${transfer.id}</code>`],
      ])}
      ${
        reversals.length > 0 &&
        html`<h2>Reversals</h2>${table(
          "Reversals",
          [{ label: "Amount", num: true }, "Id", "When"],
          reversals.map((one) => [
            amount(one.amount, one.currency),
            html`<code>${one.id}</code>`,
            moment(one.created),
          ]),
        )}`
      }
      <h2>Events</h2>${await eventsAbout(tx, [transfer.id])}
      ${asJson(transfer)}`;
  });
  if (!body) return notFound(visit.response);
  sendDashboard(visit, "Transfer", "Transfers", body);
}
