import type Stripe from "stripe";
import { newId } from "../ids";
import { listObjects } from "../list";
import type { Requests } from "../request-types";
import type { Call, Work } from "../route";
import type { Tx } from "../store";

/** One movement of money on a balance. */
export interface Movement {
  type: Stripe.BalanceTransaction.Type;
  /** Signed, in minor units, before the fee. */
  amount: number;
  fee?: number;
  currency: string;
  source: string;
  /** When it counts as available rather than pending; epoch seconds. */
  availableOn: number;
  /** The connected account whose balance moves; absent for the platform. */
  account?: string;
  description?: string;
}

const CATEGORIES: Record<string, string> = {
  payment: "charge",
  transfer_refund: "transfer_reversal",
  adjustment: "dispute",
};

/** Writes a movement as a balance transaction and returns its id. */
export async function book(work: Work, movement: Movement): Promise<string> {
  const { type, amount, fee = 0, currency, source, availableOn, account, description = null } = movement;
  const id = newId("txn");
  await work.tx.save(
    "balance_transaction",
    {
      id,
      object: "balance_transaction",
      amount,
      available_on: availableOn,
      balance_type: "payments",
      created: work.now,
      currency,
      description,
      exchange_rate: null,
      fee,
      fee_details:
        fee === 0
          ? []
          : [
              {
                amount: fee,
                application: null,
                currency,
                description: "Stripe processing fees",
                type: "stripe_fee",
              },
            ],
      net: amount - fee,
      reporting_category: CATEGORIES[type] ?? type,
      source,
      status: availableOn <= work.now ? "available" : "pending",
      type,
    },
    account ? { account } : {},
  );
  return id;
}

/** The pending and available sums of a balance, per currency. */
export interface Sums {
  currency: string;
  available: number;
  pending: number;
}

/** Adds up a balance; `account` null is the platform. */
export async function sums(tx: Tx, now: number, account: string | null): Promise<Sums[]> {
  const rows = await tx.query<{ currency: string; available: string; pending: string }>(
    `select data->>'currency' as currency,
       coalesce(sum((data->>'net')::bigint) filter (where (data->>'available_on')::bigint <= $1), 0) as available,
       coalesce(sum((data->>'net')::bigint) filter (where (data->>'available_on')::bigint > $1), 0) as pending
     from stripe.objects
     where kind = 'balance_transaction' and hidden->>'account' is not distinct from $2
     group by 1 order by 1`,
    [now, account],
  );
  return rows.map(({ currency, available, pending }) => ({
    currency,
    available: Number(available),
    pending: Number(pending),
  }));
}

/** GET /v1/balance, of the platform or of the account in `Stripe-Account`. */
export async function retrieveBalance(call: Call<Requests["BalanceRetrieve"]>): Promise<Stripe.Balance> {
  const found = await sums(call.tx, call.now, call.account);
  const all = found.length > 0 ? found : [{ currency: "eur", available: 0, pending: 0 }];
  const part = (currency: string, amount: number) => ({ amount, currency, source_types: { card: amount } });
  return {
    object: "balance",
    available: all.map(({ currency, available }) => part(currency, available)),
    livemode: false,
    pending: all.map(({ currency, pending }) => part(currency, pending)),
  };
}

/** GET /v1/balance_transactions/:id */
export async function retrieveBalanceTransaction(call: Call<Requests["BalanceTransactionRetrieve"]>) {
  return settled(await call.tx.get("balance_transaction", call.id), call.now);
}

/** GET /v1/balance_transactions */
export async function listBalanceTransactions(call: Call<Requests["BalanceTransactionList"]>) {
  const { type, source, currency, payout, ...paging } = call.input;
  const page = await listObjects(call.tx, "balance_transaction", "/v1/balance_transactions", paging, {
    where: { type, source, currency, source_payout: payout },
    account: call.account,
  });
  return { ...page, data: page.data.map((row) => settled(row, call.now)) };
}

/** A movement becomes available by the passing of time alone. */
function settled(row: Stripe.BalanceTransaction, now: number): Stripe.BalanceTransaction {
  return { ...row, status: row.available_on <= now ? "available" : "pending" };
}
