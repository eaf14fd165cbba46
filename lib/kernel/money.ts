import { z } from "zod";

/**
 * Minor-unit exponents by ISO 4217. A currency that is not in this table is not accepted anywhere,
 * so an amount can never be scaled by a guessed exponent.
 */
const EXPONENT = { EUR: 2, USD: 2, GBP: 2, CHF: 2, SEK: 2, DKK: 2, PLN: 2, JPY: 0, KWD: 3 } as const;

export type Currency = keyof typeof EXPONENT;
export const CURRENCIES = Object.keys(EXPONENT) as [Currency, ...Currency[]];
export const CurrencySchema = z.enum(CURRENCIES);

/** An amount in integer minor units (cents, yen, fils) together with its currency. */
export type Money = { readonly minor: number; readonly currency: Currency };

export const MoneySchema = z.object({
  minor: z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
  currency: CurrencySchema,
});

/** Builds an amount; throws a RangeError when `minor` is not a safe integer. */
export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not an amount in minor units: ${minor}`);
  return { minor, currency };
}

export function zero(currency: Currency): Money {
  return money(0, currency);
}

export function add(a: Money, b: Money): Money {
  return money(a.minor + sameCurrency(a, b).minor, a.currency);
}

export function subtract(a: Money, b: Money): Money {
  return money(a.minor - sameCurrency(a, b).minor, a.currency);
}

export function sum(amounts: readonly Money[], currency: Currency): Money {
  return amounts.reduce(add, zero(currency));
}

export function multiply(a: Money, times: number): Money {
  if (!Number.isSafeInteger(times)) throw new RangeError("amounts are multiplied by whole numbers only");
  return money(a.minor * times, a.currency);
}

export function negate(a: Money): Money {
  return money(a.minor === 0 ? 0 : -a.minor, a.currency);
}

/** The share of an amount at a rate in basis points (1 % = 100), rounded half away from zero: the one rounding rule. */
export function share(a: Money, basisPoints: number): Money {
  if (!Number.isSafeInteger(basisPoints)) throw new RangeError("rates are whole basis points");
  const scaled = BigInt(a.minor) * BigInt(basisPoints);
  const sign = scaled < 0n ? -1n : 1n;
  const rounded = ((sign * scaled + 5_000n) / 10_000n) * sign;
  return money(Number(rounded), a.currency);
}

/**
 * Splits an amount by whole weights. The parts always sum to the whole: what integer division leaves over
 * goes, one minor unit each, to the parts with the largest remainders (first come first on a tie).
 */
export function split(a: Money, weights: readonly number[]): Money[] {
  if (weights.length === 0 || weights.some((w) => !Number.isSafeInteger(w) || w < 0)) {
    throw new RangeError("weights are whole numbers, none below zero");
  }
  const total = weights.reduce((s, w) => s + w, 0);
  if (total === 0) throw new RangeError("at least one weight is above zero");
  const sign = a.minor < 0 ? -1 : 1;
  const whole = BigInt(Math.abs(a.minor));
  const parts = weights.map((weight, index) => {
    const exact = whole * BigInt(weight);
    return { index, minor: exact / BigInt(total), rest: exact % BigInt(total) };
  });
  let left = Number(whole - parts.reduce((s, p) => s + p.minor, 0n));
  const byRest = [...parts].sort((p, q) =>
    p.rest === q.rest ? p.index - q.index : p.rest < q.rest ? 1 : -1,
  );
  for (const part of byRest) {
    if (left === 0) break;
    part.minor += 1n;
    left -= 1;
  }
  return parts.map((p) => money(p.minor === 0n ? 0 : sign * Number(p.minor), a.currency));
}

export function compare(a: Money, b: Money): number {
  return a.minor - sameCurrency(a, b).minor;
}

export function isZero(a: Money): boolean {
  return a.minor === 0;
}

export function exponentOf(currency: Currency): number {
  return EXPONENT[currency];
}

/** Reads what a person typed ("12", "12.5", "1 234,50") into minor units; null when it is not an amount of that currency. */
export function parseMajor(text: string, currency: Currency): Money | null {
  const compact = text.trim().replace(/[\s\u00a0\u202f']/g, "");
  const match = /^(\d{1,3}(?:([.,])\d{3}(?!\d))*|\d+)(?:[.,](\d+))?$/.exec(compact);
  if (!match) return null;
  const exponent = EXPONENT[currency];
  const last = Math.max(compact.lastIndexOf("."), compact.lastIndexOf(","));
  const tail = last < 0 ? "" : compact.slice(last + 1);
  // "1.234" is one thousand two hundred thirty-four unless the currency has three decimals; "12.5" is twelve and a half.
  const hasFraction = last >= 0 && !(tail.length === 3 && exponent !== 3 && !compact.startsWith("0"));
  const fraction = hasFraction ? tail : "";
  const digits = (hasFraction ? compact.slice(0, last) : compact).replace(/[.,]/g, "");
  if (fraction.length > exponent || digits.length === 0 || digits.length > 12) return null;
  return money(Number(digits + fraction.padEnd(exponent, "0")), currency);
}

/** The amount as a plain decimal with a point, for inputs and machines ("305.27"). */
export function toMajorString(a: Money): string {
  const exponent = EXPONENT[a.currency];
  const digits = String(Math.abs(a.minor)).padStart(exponent + 1, "0");
  const sign = a.minor < 0 ? "-" : "";
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** The amount for a person. Whole amounts drop their decimals when `short` is set, as on a listing card. */
export function formatMoney(a: Money, locale: string, options: { short?: boolean } = {}): string {
  const exponent = EXPONENT[a.currency];
  const whole = a.minor % 10 ** exponent === 0;
  const digits = options.short && whole ? 0 : exponent;
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: a.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
    .format(toMajorString(a) as Intl.StringNumericLiteral)
    .replace("-", "\u2212");
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`cannot combine ${a.currency} with ${b.currency}`);
  return b;
}
