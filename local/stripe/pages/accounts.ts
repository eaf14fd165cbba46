import type Stripe from "stripe";
import { html } from "../../page";
import { formatAmount } from "../money";
import { missing, transfersActive } from "../resources/account-object";
import { sums } from "../resources/balance";
import { accountName } from "./account-name";
import { asJson, badge, empty, facts, moment, sendDashboard, table } from "./dashboard";
import { eventsAbout } from "./event-list";
import { transferTable } from "./transfers";
import { notFound, type Visit } from "./visit";

/** All sellers' accounts. */
export async function accountsPage(visit: Visit): Promise<void> {
  const rows = await visit.double.store.transaction((tx) =>
    tx.query<{ data: Stripe.V2.Core.Account }>(
      "select data from stripe.objects where kind = 'v2.core.account' order by seq desc limit 200",
    ),
  );
  const body =
    rows.length === 0
      ? empty("No accounts yet. One is made when someone turns selling on.")
      : table(
          "Accounts",
          ["Name", "Transfers", "Missing", "Email", "Since"],
          rows.map(({ data: account }) => [
            html`<a href="/accounts/${account.id}">${accountName(account)}</a>`,
            badge(transfersActive(account) ? "active" : "restricted"),
            missing(account).length > 0 ? `${missing(account).length} answers` : "nothing",
            account.contact_email,
            moment(new Date(account.created)),
          ]),
        );
  sendDashboard(visit, "Accounts", "Accounts", body);
}

/** One account: what it may do, what is missing, its balance and transfers. */
export async function accountPage(visit: Visit): Promise<void> {
  const found = await visit.double.store.transaction(async (tx) => {
    const stored = await tx.find("v2.core.account", visit.id);
    if (!stored) return undefined;
    const { data: account, hidden } = stored;
    const now = Math.floor(visit.double.now().getTime() / 1000);
    const balance = await sums(tx, now, account.id);
    const bank = hidden.onboarding;
    const body = html`
      ${facts([
        ["Transfers", badge(transfersActive(account) ? "active" : "restricted")],
        ["Missing", missing(account).map((name) => html`<div><code>${name}</code></div>`)],
        ["Email", account.contact_email],
        ["Country", account.identity?.country?.toUpperCase()],
        ["Bank account", bank?.ibanLast4 && `${bank.ibanCountry} … ${bank.ibanLast4}`],
        [
          "Balance",
          balance.map(
            (one) =>
              html`<div>${formatAmount(one.available, one.currency)} available, ${formatAmount(one.pending, one.currency)} pending</div>`,
          ),
        ],
        ["Since", moment(new Date(account.created))],
        ["Account", html`<code>${account.id}</code>`],
      ])}
      <h2>Transfers</h2>${await transferTable(tx, { destination: account.id })}
      <h2>Events</h2>${await eventsAbout(tx, [account.id])}
      ${asJson(account)}`;
    return { name: accountName(account), body };
  });
  if (!found) return notFound(visit.response);
  sendDashboard(visit, found.name, "Accounts", found.body);
}
