import { add, type Money, negate } from "@/lib/kernel/money";

/**
 * The accounts of the double-entry ledger. Credits are positive.
 * `charge` is where the buyers' money comes from; `provider_fee` is the platform's expense, taken from `provider`.
 */
export type LedgerAccount =
  | "charge"
  | "seller_payable"
  | "platform_fee"
  | "refunded"
  | "transferred"
  | "provider_fee"
  | "provider";

export type Entry = {
  readonly account: LedgerAccount;
  readonly orderId: string | null;
  readonly partyId: string | null;
  readonly amount: Money;
};

/** A movement of money. `key` names what it records, so that it is posted once. */
export type Posting = { readonly key: string; readonly kind: string; readonly entries: readonly Entry[] };

type Part = {
  orderId: string;
  buyerId: string;
  sellerId: string;
  amount: Money;
  sellerAmount: Money;
  feeAmount: Money;
};

/** The buyer has paid: what came in belongs to the seller and to the platform, and is held until the order is completed. */
export function chargePosting(part: Part): Posting {
  const { orderId, buyerId, sellerId } = part;
  return {
    key: `charge:${orderId}`,
    kind: "charge",
    entries: nonZero([
      { account: "charge", orderId, partyId: buyerId, amount: negate(part.amount) },
      { account: "seller_payable", orderId, partyId: sellerId, amount: part.sellerAmount },
      { account: "platform_fee", orderId, partyId: null, amount: part.feeAmount },
    ]),
  };
}

/** All of it goes back to the buyer, the platform's fee too. */
export function refundPosting(refundId: string, part: Part): Posting {
  const { orderId, buyerId, sellerId } = part;
  return {
    key: `refund:${refundId}`,
    kind: "refund",
    entries: nonZero([
      { account: "seller_payable", orderId, partyId: sellerId, amount: negate(part.sellerAmount) },
      { account: "platform_fee", orderId, partyId: null, amount: negate(part.feeAmount) },
      { account: "refunded", orderId, partyId: buyerId, amount: part.amount },
    ]),
  };
}

/** The seller is paid. */
export function transferPosting(
  transferId: string,
  orderId: string,
  sellerId: string,
  amount: Money,
): Posting {
  return {
    key: `transfer:${transferId}`,
    kind: "transfer",
    entries: nonZero([
      { account: "seller_payable", orderId, partyId: sellerId, amount: negate(amount) },
      { account: "transferred", orderId, partyId: sellerId, amount },
    ]),
  };
}

/** What the provider kept of a charge: our expense, known once its balance transaction is. */
export function providerFeePosting(paymentId: string, fee: Money): Posting {
  return {
    key: `provider_fee:${paymentId}`,
    kind: "provider_fee",
    entries: nonZero([
      { account: "provider", orderId: null, partyId: null, amount: negate(fee) },
      { account: "provider_fee", orderId: null, partyId: null, amount: fee },
    ]),
  };
}

/** The invariant of an order: charged = seller payable + transferred + platform fee + refunded. */
export function balances(money: {
  charged: Money;
  sellerPayable: Money;
  transferred: Money;
  platformFee: Money;
  refunded: Money;
}): boolean {
  const out = [money.sellerPayable, money.transferred, money.platformFee, money.refunded].reduce(add);
  return out.minor === money.charged.minor;
}

function nonZero(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => entry.amount.minor !== 0);
}
