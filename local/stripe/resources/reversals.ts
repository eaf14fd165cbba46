import type Stripe from "stripe";
import { refused } from "../errors";
import { newId } from "../ids";
import { listObjects } from "../list";
import { wholeAmount } from "../money";
import type { Requests } from "../request-types";
import type { Call } from "../route";
import { book, sums } from "./balance";
import { metadataOf } from "./metadata";

/** POST /v1/transfers/:id/reversals: takes money back while the account still has it. */
export async function createReversal(
  call: Call<Requests["ReversalCreate"]>,
): Promise<Stripe.TransferReversal> {
  const transfer = await call.tx.get("transfer", call.id);
  const left = transfer.amount - transfer.amount_reversed;
  if (transfer.reversed)
    throw refused(`Transfer ${transfer.id} is already fully reversed.`, "transfer_already_reversed");
  const amount = call.input.amount === undefined ? left : wholeAmount(call.input.amount, "amount");
  if (amount > left) {
    const message = `Reversal amount (${amount}) is greater than the unreversed amount of the transfer (${left}).`;
    throw refused(message, undefined, "amount");
  }
  const account = String(transfer.destination);
  const balance = (await sums(call.tx, call.now, account)).find((one) => one.currency === transfer.currency);
  if ((balance?.available ?? 0) + (balance?.pending ?? 0) < amount) {
    throw refused(
      "The connected account has insufficient funds to reverse this transfer.",
      "balance_insufficient",
    );
  }
  const sent = await call.tx.get("balance_transaction", String(transfer.balance_transaction));
  const id = newId("trr");
  const shared = {
    currency: transfer.currency,
    availableOn: Math.max(call.now, sent.available_on),
    source: id,
  };
  const transaction = await book(call, { ...shared, type: "transfer_refund", amount });
  await book(call, { ...shared, type: "payment_refund", amount: -amount, account });
  const reversal: Stripe.TransferReversal = {
    id,
    object: "transfer_reversal",
    amount,
    balance_transaction: transaction,
    created: call.now,
    currency: transfer.currency,
    destination_payment_refund: newId("pyr"),
    metadata: metadataOf(call.input.metadata),
    source_refund: null,
    transfer: transfer.id,
  };
  const after: Stripe.Transfer = {
    ...transfer,
    amount_reversed: transfer.amount_reversed + amount,
    reversed: amount === left,
    reversals: { ...transfer.reversals, data: [reversal, ...transfer.reversals.data] },
  };
  await call.tx.save("transfer_reversal", reversal);
  await call.tx.save("transfer", after);
  await call.events.emit("transfer.reversed", after);
  return reversal;
}

/** GET /v1/transfers/:id/reversals */
export async function listReversals(call: Call<Requests["ReversalList"]>) {
  const { id } = await call.tx.get("transfer", call.id);
  const url = `/v1/transfers/${id}/reversals`;
  return listObjects(call.tx, "transfer_reversal", url, call.input, { where: { transfer: id } });
}
