import type Stripe from "stripe";
import { refused, unsupported } from "../errors";
import { newId } from "../ids";
import { listObjects } from "../list";
import { currencyCode, wholeAmount } from "../money";
import type { Requests } from "../request-types";
import type { Call, Work } from "../route";
import { book, sums } from "./balance";
import { metadataOf } from "./metadata";

/** POST /v1/payouts: money leaves a balance for the bank. */
export async function createPayout(call: Call<Requests["PayoutCreate"]>): Promise<Stripe.Payout> {
  for (const name of ["method", "destination", "payout_method"] as const) {
    if (call.input[name]) throw unsupported(name);
  }
  const amount = wholeAmount(call.input.amount, "amount");
  const currency = currencyCode(call.input.currency, "currency");
  const balance = (await sums(call.tx, call.now, call.account)).find((one) => one.currency === currency);
  if ((balance?.available ?? 0) < amount) {
    throw refused(
      "You have insufficient funds in your Stripe account for this payout.",
      "balance_insufficient",
    );
  }
  return payOut(call, { amount, currency, account: call.account, metadata: metadataOf(call.input.metadata) });
}

/** Pays out without asking whether the money is available yet; tests empty a seller's balance with it. */
export async function payOut(
  work: Work,
  order: { amount: number; currency: string; account: string | null; metadata: Record<string, string> },
): Promise<Stripe.Payout> {
  const { amount, currency, metadata } = order;
  const account = order.account ?? undefined;
  const id = newId("po");
  const transaction = await book(work, {
    type: "payout",
    amount: -amount,
    currency,
    source: id,
    availableOn: work.now,
    account,
    description: "STRIPE PAYOUT",
  });
  const payout: Stripe.Payout = {
    id,
    object: "payout",
    amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: work.now,
    automatic: false,
    balance_transaction: transaction,
    created: work.now,
    currency,
    description: null,
    destination: null,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata,
    method: "standard",
    original_payout: null,
    payout_method: null,
    reconciliation_status: "not_applicable",
    reversed_by: null,
    source_type: "card",
    statement_descriptor: null,
    status: "paid",
    trace_id: null,
    type: "bank_account",
  };
  await work.tx.save("payout", payout, account ? { account } : {});
  await work.events.emit("payout.paid", payout, account);
  return payout;
}

/** GET /v1/payouts/:id */
export function retrievePayout(call: Call<Requests["PayoutRetrieve"]>) {
  return call.tx.get("payout", call.id);
}

/** GET /v1/payouts */
export function listPayouts(call: Call<Requests["PayoutList"]>) {
  const { status, arrival_date, destination, ...paging } = call.input;
  if (arrival_date || destination) throw unsupported("arrival_date");
  return listObjects(call.tx, "payout", "/v1/payouts", paging, { where: { status }, account: call.account });
}
