import type Stripe from "stripe";
import { html } from "../../page";
import { closeDispute } from "../resources/disputes";
import { amount, badge, empty, idLink, moment, sendDashboard, table } from "./dashboard";
import { seeOther, type Visit } from "./visit";

/** All disputes, with what the bank could decide. */
export async function disputesPage(visit: Visit): Promise<void> {
  const rows = await visit.double.store.transaction((tx) =>
    tx.query<{ data: Stripe.Dispute }>(
      "select data from stripe.objects where kind = 'dispute' order by seq desc limit 100",
    ),
  );
  const body =
    rows.length === 0
      ? empty("No disputes. Pay with 4000 0000 0000 0259 to open one.")
      : table(
          "Disputes",
          [{ label: "Amount", num: true }, "State", "Payment", "When", "The bank decides"],
          rows.map(({ data: dispute }) => [
            amount(dispute.amount, dispute.currency),
            badge(dispute.status),
            idLink(`/payments/${dispute.charge}`, String(dispute.charge)),
            moment(dispute.created),
            dispute.status === "needs_response" &&
              html`<form class="acts" method="post" action="/disputes/${dispute.id}">
                <button class="btn sm" name="status" value="won">Seller wins</button>
                <button class="btn sm" name="status" value="lost">Buyer wins</button></form>`,
          ]),
        );
  sendDashboard(visit, "Disputes", "Disputes", body);
}

/** Decides a dispute as the bank would. */
export async function decideDispute({ double, id, fields, response }: Visit): Promise<void> {
  await double.change((work) => closeDispute(work, id, fields.status === "won" ? "won" : "lost"));
  seeOther(response, "/disputes");
}
