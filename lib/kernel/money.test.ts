import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, formatMoney, money, multiply, parseMajor, share, split, sum, toMajorString } from "./money";

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe("money", () => {
  it("splits into parts that always sum to the whole", () => {
    fc.assert(
      fc.property(
        amount,
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 }),
        (minor, weights) => {
          fc.pre(weights.some((w) => w > 0));
          const parts = split(money(minor, "EUR"), weights);
          expect(sum(parts, "EUR").minor).toBe(minor);
          const total = weights.reduce((s, w) => s + w, 0);
          parts.forEach((p, i) => {
            expect(Math.abs(p.minor - (minor * (weights[i] ?? 0)) / total)).toBeLessThan(1.001);
          });
        },
      ),
    );
  });

  it("splits 1.00 three ways without losing a cent", () => {
    expect(split(money(100, "EUR"), [1, 1, 1]).map((p) => p.minor)).toEqual([34, 33, 33]);
  });

  it("rounds a share half away from zero", () => {
    expect(share(money(1999, "EUR"), 1000).minor).toBe(200);
    expect(share(money(5, "EUR"), 1000).minor).toBe(1);
    expect(share(money(-5, "EUR"), 1000).minor).toBe(-1);
    expect(share(money(4, "EUR"), 1000).minor).toBe(0);
    expect(share(money(1001, "JPY"), 300).minor).toBe(30);
  });

  it("keeps a share between nothing and the whole for rates up to 100 %", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.integer({ min: 0, max: 10_000 }), (minor, rate) => {
        const part = share(money(minor, "EUR"), rate).minor;
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(minor);
      }),
    );
  });

  it("refuses fractions of a minor unit and mixed currencies", () => {
    expect(() => money(1.5, "EUR")).toThrow(RangeError);
    expect(() => add(money(1, "EUR"), money(1, "USD"))).toThrow(RangeError);
    expect(() => multiply(money(1, "EUR"), 0.5)).toThrow(RangeError);
  });

  it.each([
    ["12", "EUR", 1200],
    ["12.5", "EUR", 1250],
    ["12,50", "EUR", 1250],
    ["1 234,50", "EUR", 123450],
    ["1.234", "EUR", 123400],
    ["1,234.56", "EUR", 123456],
    ["1.234,56", "EUR", 123456],
    ["0", "EUR", 0],
    ["500", "JPY", 500],
    ["1.234", "KWD", 1234],
  ] as const)("reads %s %s", (text, currency, minor) => {
    expect(parseMajor(text, currency)).toEqual({ minor, currency });
  });

  it.each(["", "abc", "-5", "1e5", "12.3456", "0.001", "9999999999999", "12,", "Infinity", "٣"])(
    "refuses %s",
    (text) => {
      expect(parseMajor(text, "EUR")).toBeNull();
    },
  );

  it("writes and reads back the same amount", () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.constantFrom("EUR", "JPY", "KWD"), (minor, currency) => {
        const m = money(minor, currency as "EUR");
        expect(parseMajor(toMajorString(m), m.currency)).toEqual(m);
      }),
    );
  });

  it("shows an amount as people write it", () => {
    expect(formatMoney(money(30527, "EUR"), "en")).toBe("€305.27");
    expect(formatMoney(money(28900, "EUR"), "en", { short: true })).toBe("€289");
    expect(formatMoney(money(28950, "EUR"), "de", { short: true })).toBe("289,50\u00a0€");
    expect(formatMoney(money(1000, "JPY"), "en")).toBe("¥1,000");
  });
});
