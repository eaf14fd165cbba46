import type Stripe from "stripe";
import { invalid, refused, unsupported } from "../errors";
import { newId } from "../ids";
import { listObjects } from "../list";
import { formatAmount, wholeAmount } from "../money";
import type { Requests } from "../request-types";
import type { Call, Work } from "../route";
import { book } from "./balance";
import { metadataOf } from "./metadata";

/** POST /v1/refunds: the whole charge, or a part of it. */
export async function createRefund(call: Call<Requests["RefundCreate"]>): Promise<Stripe.Refund> {
  const { input } = call;
  for (const name of ["reverse_transfer", "refund_application_fee", "origin", "customer"] as const) {
    if (input[name]) throw unsupported(name);
  }
  const charge = await chargeOf(call);
  const left = charge.amount - charge.amount_refunded;
  if (charge.disputed) throw refused("This charge has been charged back.", "charge_disputed");
  if (charge.refunded)
    throw refused(`Charge ${charge.id} has already been refunded.`, "charge_already_refunded");
  if (!charge.paid) throw refused(`Charge ${charge.id} was not paid.`, "charge_not_refundable");
  const amount = input.amount === undefined ? left : wholeAmount(input.amount, "amount");
  if (amount > left) {
    const [asked, rest] = [amount, left].map((value) => formatAmount(value, charge.currency));
    throw refused(
      `Refund amount (${asked}) is greater than unrefunded amount on charge (${rest})`,
      undefined,
      "amount",
    );
  }
  const id = newId("re");
  const refund = newRefund(call, charge, id, amount, await bookRefund(call, charge, id, amount));
  const after: Stripe.Charge = {
    ...charge,
    amount_refunded: charge.amount_refunded + amount,
    refunded: amount === left,
  };
  await call.tx.save("refund", refund);
  await call.tx.save("charge", after);
  await call.events.emit("refund.created", refund);
  await call.events.emit("charge.refunded", after);
  return refund;
}

async function chargeOf(call: Call<Requests["RefundCreate"]>): Promise<Stripe.Charge> {
  const { charge, payment_intent } = call.input;
  if (charge) return call.tx.get("charge", charge, "charge");
  if (!payment_intent) {
    throw invalid(
      "One of the following params should be provided for this request: payment_intent or charge.",
    );
  }
  const intent = await call.tx.get("payment_intent", payment_intent, "payment_intent");
  if (intent.status !== "succeeded" || typeof intent.latest_charge !== "string") {
    throw refused(
      `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
      "payment_intent_unexpected_state",
    );
  }
  return call.tx.get("charge", intent.latest_charge);
}

/** Money that is still pending is refunded from what is pending. */
async function bookRefund(
  work: Work,
  charge: Stripe.Charge,
  refund: string,
  amount: number,
): Promise<string> {
  const paid = await work.tx.get("balance_transaction", String(charge.balance_transaction));
  return book(work, {
    type: "refund",
    amount: -amount,
    currency: charge.currency,
    source: refund,
    availableOn: Math.max(work.now, paid.available_on),
    description: "REFUND FOR CHARGE",
  });
}

function newRefund(
  call: Call<Requests["RefundCreate"]>,
  charge: Stripe.Charge,
  id: string,
  amount: number,
  transaction: string,
): Stripe.Refund {
  return {
    id,
    object: "refund",
    amount,
    balance_transaction: transaction,
    charge: charge.id,
    created: call.now,
    currency: charge.currency,
    customer: null,
    customer_account: null,
    destination_details: {
      card: {
        reference: newId("ref"),
        reference_status: "available",
        reference_type: "acquirer_reference_number",
        type: "refund",
      },
      type: "card",
    },
    metadata: metadataOf(call.input.metadata),
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: (call.input.reason ?? null) as Stripe.Refund.Reason | null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: "succeeded",
    transfer_reversal: null,
  };
}

/** GET /v1/refunds/:id */
export function retrieveRefund(call: Call<Requests["RefundRetrieve"]>) {
  return call.tx.get("refund", call.id);
}

/** GET /v1/refunds */
export function listRefunds(call: Call<Requests["RefundList"]>) {
  const { charge, payment_intent, ...paging } = call.input;
  return listObjects(call.tx, "refund", "/v1/refunds", paging, { where: { charge, payment_intent } });
}
