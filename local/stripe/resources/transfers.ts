import type Stripe from "stripe";
import { invalid, refused, unsupported } from "../errors";
import { newId } from "../ids";
import { listObjects } from "../list";
import { currencyCode, wholeAmount } from "../money";
import type { Requests } from "../request-types";
import type { Call } from "../route";
import { transfersActive } from "./account-object";
import { book, sums } from "./balance";
import { metadataOf } from "./metadata";

/** POST /v1/transfers: to a connected account, from a charge or from the available balance. */
export async function createTransfer(call: Call<Requests["TransferCreate"]>): Promise<Stripe.Transfer> {
  const { input, tx } = call;
  if (input.source_type && input.source_type !== "card") throw unsupported("source_type");
  const amount = wholeAmount(input.amount, "amount");
  const currency = currencyCode(input.currency, "currency");
  const account = await tx.get("v2.core.account", input.destination, "destination");
  if (!transfersActive(account)) {
    throw refused(
      "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments",
      "insufficient_capabilities_for_transfer",
    );
  }
  const source = input.source_transaction
    ? await tx.get("charge", input.source_transaction, "source_transaction")
    : undefined;
  const availableOn = source ? await checkSource(call, source, amount, currency) : call.now;
  if (!source) await checkBalance(call, amount, currency);

  const id = newId("tr");
  const payment = newId("py");
  const shared = { currency, availableOn };
  const transaction = await book(call, { ...shared, type: "transfer", amount: -amount, source: id });
  await book(call, { ...shared, type: "payment", amount, source: payment, account: account.id });
  const transfer: Stripe.Transfer = {
    id,
    object: "transfer",
    amount,
    amount_reversed: 0,
    balance_transaction: transaction,
    created: call.now,
    currency,
    description: input.description ?? null,
    destination: account.id,
    destination_payment: payment,
    livemode: false,
    metadata: metadataOf(input.metadata),
    reversals: { object: "list", data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: source?.id ?? null,
    source_type: "card",
    transfer_group:
      input.transfer_group ?? source?.transfer_group ?? (source ? `group_${source.payment_intent}` : null),
  };
  await tx.save("transfer", transfer);
  await call.events.emit("transfer.created", transfer);
  return transfer;
}

/** Transfers of one charge may not exceed it; returns when the charge's money is available. */
async function checkSource(
  call: Call<unknown>,
  source: Stripe.Charge,
  amount: number,
  currency: string,
): Promise<number> {
  if (!source.paid) throw refused(`Charge ${source.id} was not paid.`, undefined, "source_transaction");
  if (source.currency !== currency) {
    throw invalid(
      `The currency of source_transaction's balance transaction (${source.currency}) must be the same as the transfer currency (${currency})`,
      "currency",
    );
  }
  const [row] = await call.tx.query<{ used: string }>(
    `select coalesce(sum((data->>'amount')::bigint - (data->>'amount_reversed')::bigint), 0) as used
     from stripe.objects where kind = 'transfer' and data->>'source_transaction' = $1`,
    [source.id],
  );
  if (Number(row?.used ?? 0) + amount > source.amount) {
    throw refused(
      "Transfers using this transaction as a source must not exceed the source amount of the charge.",
      undefined,
      "amount",
    );
  }
  const paid = await call.tx.get("balance_transaction", String(source.balance_transaction));
  return Math.max(call.now, paid.available_on);
}

async function checkBalance(call: Call<unknown>, amount: number, currency: string): Promise<void> {
  const balance = (await sums(call.tx, call.now, null)).find((one) => one.currency === currency);
  if ((balance?.available ?? 0) >= amount) return;
  throw refused(
    "You have insufficient available funds in your Stripe account. Name the charge as source_transaction to transfer money that is still pending.",
    "balance_insufficient",
  );
}

/** GET /v1/transfers/:id */
export function retrieveTransfer(call: Call<Requests["TransferRetrieve"]>) {
  return call.tx.get("transfer", call.id);
}

/** GET /v1/transfers */
export function listTransfers(call: Call<Requests["TransferList"]>) {
  const { destination, transfer_group, ...paging } = call.input;
  return listObjects(call.tx, "transfer", "/v1/transfers", paging, {
    where: { destination, transfer_group },
  });
}
