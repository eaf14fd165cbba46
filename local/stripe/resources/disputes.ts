import type Stripe from "stripe";
import { refused } from "../errors";
import { newId } from "../ids";
import { listObjects } from "../list";
import { exponentOf } from "../money";
import type { Requests } from "../request-types";
import type { Call, Work } from "../route";
import { book } from "./balance";

const ANSWER_SECONDS = 7 * 86_400;

/** Opens a dispute over a whole charge and withdraws the money, as the card 4000 0000 0000 0259 does. */
export async function openDispute(work: Work, charge: Stripe.Charge): Promise<Stripe.Dispute> {
  const id = newId("du");
  const fee = 20 * 10 ** exponentOf(charge.currency);
  const transaction = await book(work, {
    type: "adjustment",
    amount: -charge.amount,
    fee,
    currency: charge.currency,
    source: id,
    availableOn: work.now,
    description: `Chargeback withdrawal for ${charge.id}`,
  });
  const dispute: Stripe.Dispute = {
    id,
    object: "dispute",
    amount: charge.amount,
    balance_transactions: [await work.tx.get("balance_transaction", transaction)],
    charge: charge.id,
    created: work.now,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: {} as Stripe.Dispute.Evidence,
    evidence_details: {
      due_by: work.now + ANSWER_SECONDS,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "not_submitted",
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason: "fraudulent",
    status: "needs_response",
  };
  await work.tx.save("dispute", dispute);
  await work.tx.save("charge", { ...charge, disputed: true });
  await work.events.emit("charge.dispute.created", dispute);
  await work.events.emit("charge.dispute.funds_withdrawn", dispute);
  return dispute;
}

/** The bank's decision; a won dispute gives the money back, the fee is kept. */
export async function closeDispute(work: Work, id: string, status: "won" | "lost"): Promise<Stripe.Dispute> {
  const dispute = await work.tx.get("dispute", id);
  if (dispute.status === "won" || dispute.status === "lost") throw refused("This dispute is already closed.");
  const closed: Stripe.Dispute = { ...dispute, status };
  if (status === "won") {
    const transaction = await book(work, {
      type: "adjustment",
      amount: dispute.amount,
      currency: dispute.currency,
      source: id,
      availableOn: work.now,
      description: `Chargeback reversal for ${dispute.charge}`,
    });
    const back = await work.tx.get("balance_transaction", transaction);
    closed.balance_transactions = [...dispute.balance_transactions, back];
    await work.events.emit("charge.dispute.funds_reinstated", closed);
  }
  await work.tx.save("dispute", closed);
  await work.events.emit("charge.dispute.closed", closed);
  return closed;
}

/** GET /v1/disputes/:id */
export function retrieveDispute(call: Call<Requests["DisputeRetrieve"]>) {
  return call.tx.get("dispute", call.id);
}

/** GET /v1/disputes */
export function listDisputes(call: Call<Requests["DisputeList"]>) {
  const { charge, payment_intent, ...paging } = call.input;
  return listObjects(call.tx, "dispute", "/v1/disputes", paging, { where: { charge, payment_intent } });
}
