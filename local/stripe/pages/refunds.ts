import type Stripe from "stripe";
import { html, type Markup } from "../../page";
import type { Tx } from "../store";
import { amount, badge, empty, idLink, moment, sendDashboard, table } from "./dashboard";
import type { Visit } from "./visit";

/** Refunds as a table, of one charge or of all. */
export async function refundTable(tx: Tx, charge: string | null): Promise<Markup> {
  const rows = await tx.query<{ data: Stripe.Refund }>(
    `select data from stripe.objects where kind = 'refund' and ($1::text is null or data->>'charge' = $1)
     order by seq desc limit 100`,
    [charge],
  );
  if (rows.length === 0) return empty("No refunds yet.");
  return table(
    "Refunds",
    [{ label: "Amount", num: true }, "State", "Payment", "Refund", "When"],
    rows.map(({ data: refund }) => [
      amount(refund.amount, refund.currency),
      badge(refund.status ?? "pending"),
      idLink(`/payments/${refund.charge}`, String(refund.charge)),
      html`<code>${refund.id}</code>`,
      moment(refund.created),
    ]),
  );
}

/** All refunds. */
export async function refundsPage(visit: Visit): Promise<void> {
  const body = await visit.double.store.transaction((tx) => refundTable(tx, null));
  sendDashboard(visit, "Refunds", "Refunds", body);
}
