import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CURRENCIES, money, negate, split, sum, zero } from "@/lib/kernel/money";
import {
  balances,
  chargePosting,
  type Entry,
  type LedgerAccount,
  type Posting,
  providerFeePosting,
  refundPosting,
  transferPosting,
} from "./ledger";

/** A part of a payment with any price, split in any way between seller and platform. */
const part = fc
  .record({
    minor: fc.integer({ min: 1, max: 99_999_999_999 }),
    currency: fc.constantFrom(...CURRENCIES),
    weights: fc.tuple(fc.nat(10_000), fc.nat(10_000)).filter(([seller, platform]) => seller + platform > 0),
  })
  .map(({ minor, currency, weights }) => {
    const amount = money(minor, currency);
    const [sellerAmount = amount, feeAmount = zero(currency)] = split(amount, weights);
    return { orderId: "order", buyerId: "buyer", sellerId: "seller", amount, sellerAmount, feeAmount };
  });
type Part = typeof part extends fc.Arbitrary<infer P> ? P : never;

/** What may happen to an order's money: paid, then perhaps refunded or sent on. */
const postingsOf = (of: Part, then: "nothing" | "refund" | "transfer"): Posting[] => [
  chargePosting(of),
  ...(then === "refund" ? [refundPosting("refund", of)] : []),
  ...(then === "transfer" ? [transferPosting("transfer", of.orderId, of.sellerId, of.sellerAmount)] : []),
];
const next = fc.constantFrom("nothing" as const, "refund" as const, "transfer" as const);

function totals(entries: readonly Entry[], currency: Part["amount"]["currency"]) {
  const of = (account: LedgerAccount) =>
    sum(
      entries.filter((entry) => entry.account === account).map((entry) => entry.amount),
      currency,
    );
  return {
    charged: negate(of("charge")),
    sellerPayable: of("seller_payable"),
    transferred: of("transferred"),
    platformFee: of("platform_fee"),
    refunded: of("refunded"),
  };
}

describe("the ledger", () => {
  // Red when an entry of any posting is left out or takes the wrong sign.
  it("sums each movement to zero and has no empty entries", () => {
    fc.assert(
      fc.property(part, fc.nat(100_000), (of, fee) => {
        const postings = [
          ...postingsOf(of, "refund"),
          ...postingsOf(of, "transfer"),
          providerFeePosting("payment", money(fee, of.amount.currency)),
        ];
        for (const { entries } of postings) {
          const amounts = entries.map((entry) => entry.amount);
          expect(sum(amounts, of.amount.currency).minor).toBe(0);
          expect(amounts.every((amount) => amount.minor !== 0)).toBe(true);
        }
      }),
    );
  });

  it("keeps charged = seller payable + transferred + platform fee + refunded after each step", () => {
    fc.assert(
      fc.property(part, next, (of, then) => {
        const entries: Entry[] = [];
        for (const posting of postingsOf(of, then)) {
          entries.push(...posting.entries);
          expect(balances(totals(entries, of.amount.currency))).toBe(true);
        }
      }),
    );
  });

  it("leaves nothing with seller or platform after a refund, and nothing payable after a transfer", () => {
    fc.assert(
      fc.property(part, (of) => {
        const { currency } = of.amount;
        const refunded = totals(
          postingsOf(of, "refund").flatMap((p) => p.entries),
          currency,
        );
        expect(refunded).toMatchObject({ sellerPayable: zero(currency), platformFee: zero(currency) });
        expect(refunded.refunded).toEqual(of.amount);
        const paid = totals(
          postingsOf(of, "transfer").flatMap((p) => p.entries),
          currency,
        );
        expect(paid).toMatchObject({ sellerPayable: zero(currency), transferred: of.sellerAmount });
      }),
    );
  });

  it("sees one cent that is missing", () => {
    const of = { charged: 100, sellerPayable: 92, transferred: 0, platformFee: 7, refunded: 0 };
    const eur = (minor: number) => money(minor, "EUR");
    const figures = {
      charged: eur(of.charged),
      sellerPayable: eur(of.sellerPayable),
      transferred: eur(0),
      platformFee: eur(of.platformFee),
      refunded: eur(0),
    };
    expect(balances(figures)).toBe(false);
    expect(balances({ ...figures, platformFee: eur(8) })).toBe(true);
  });
});
