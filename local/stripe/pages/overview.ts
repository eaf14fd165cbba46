import { html } from "../../page";
import { formatAmount } from "../money";
import { sums } from "../resources/balance";
import { sendDashboard } from "./dashboard";
import { paymentTable } from "./payments";
import { transferTable } from "./transfers";
import type { Visit } from "./visit";

/** The balance, what is stuck, and the latest payments and transfers. */
export async function overviewPage(visit: Visit): Promise<void> {
  const now = Math.floor(visit.double.now().getTime() / 1000);
  const body = await visit.double.store.transaction(async (tx) => {
    const found = await sums(tx, now, null);
    const balances = found.length > 0 ? found : [{ currency: "eur", available: 0, pending: 0 }];
    const [stuck] = await tx.query<{ count: number }>(
      "select count(*)::int as count from stripe.deliveries where state = 'waiting' and attempts > 0",
    );
    return html`
      ${balances.map(
        (one) => html`<dl class="stats">
          <div><dt>Available</dt><dd class="num">${formatAmount(one.available, one.currency)}</dd></div>
          <div><dt>Pending</dt><dd class="num">${formatAmount(one.pending, one.currency)}</dd></div>
          <div><dt>Webhooks to retry</dt><dd class="num">${stuck?.count ?? 0}</dd></div>
        </dl>`,
      )}
      <p class="lead">A local stand-in for Stripe: the platform's own balance, after fees, refunds and transfers. No money moves.</p>
      <h2>Latest payments</h2>${await paymentTable(tx, 8)}
      <h2>Latest transfers</h2>${await transferTable(tx, { limit: 8 })}`;
  });
  sendDashboard(visit, "Payments", "Overview", body);
}
