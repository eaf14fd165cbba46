import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, CURRENCIES, money } from "@/lib/kernel/money";
import { DEFAULT_FEES, termsOf } from "./terms";

describe("termsOf", () => {
  it("takes eight per cent, at least fifty cents", () => {
    expect(termsOf(money(28_900, "EUR"), 1, DEFAULT_FEES)).toEqual({
      total: money(28_900, "EUR"),
      commission: money(2_312, "EUR"),
      payout: money(26_588, "EUR"),
    });
    expect(termsOf(money(300, "EUR"), 1, DEFAULT_FEES).commission).toEqual(money(50, "EUR"));
  });

  it("takes nothing from a gift and never more than the price", () => {
    expect(termsOf(money(0, "EUR"), 3, DEFAULT_FEES).commission).toEqual(money(0, "EUR"));
    expect(termsOf(money(20, "EUR"), 1, DEFAULT_FEES)).toMatchObject({
      commission: money(20, "EUR"),
      payout: money(0, "EUR"),
    });
  });

  it("loses and makes no minor unit in any currency", () => {
    const fees = fc.record({ commissionBps: fc.nat(5000), minimumMinor: fc.nat(100_000) });
    fc.assert(
      fc.property(
        fc.nat(1_000_000_000),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom(...CURRENCIES),
        fees,
        (minor, quantity, currency, set) => {
          const terms = termsOf(money(minor, currency), quantity, set);
          expect(add(terms.commission, terms.payout)).toEqual(terms.total);
          expect(terms.payout.minor).toBeGreaterThanOrEqual(0);
          expect(terms.commission.minor).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
