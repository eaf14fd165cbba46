import { invalid } from "./errors";

// Minor-unit exponents that differ from 2.
const EXPONENTS: Record<string, number> = {
  jpy: 0,
  krw: 0,
  vnd: 0,
  clp: 0,
  isk: 0,
  bhd: 3,
  jod: 3,
  kwd: 3,
  omr: 3,
  tnd: 3,
};

/** How many decimals the currency has. */
export function exponentOf(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

/** '€305.27' for people; amounts are in minor units. */
export function formatAmount(amount: number, currency: string): string {
  const options = { style: "currency", currency: currency.toUpperCase() } as const;
  return new Intl.NumberFormat("en-IE", options).format(amount / 10 ** exponentOf(currency));
}

/** The processing fee of a card payment: 1.5 % + 0.25, rounded half up, in minor units. */
export function cardFee(amount: number, currency: string): number {
  const fixed = { 0: 30, 2: 25, 3: 250 }[exponentOf(currency)] ?? 25;
  return Math.floor((amount * 150 + 5_000) / 10_000) + fixed;
}

// The vendor's least card payment, in minor units.
const MINIMUM: Record<string, number> = {
  gbp: 30,
  jpy: 50,
  sek: 300,
  nok: 300,
  dkk: 250,
  pln: 200,
  kwd: 500,
  bhd: 500,
};

/** The least amount one card payment may have. */
export function minimumOf(currency: string): number {
  return MINIMUM[currency] ?? 50;
}

/** Refuses anything but a whole number of minor units within the vendor's eight digits. */
export function wholeAmount(amount: number | undefined, param: string, least = 1): number {
  if (amount === undefined) throw invalid(`Missing required param: ${param}.`, param, "parameter_missing");
  if (!Number.isInteger(amount))
    throw invalid(`Invalid integer: ${amount}`, param, "parameter_invalid_integer");
  if (amount < least) {
    throw invalid(
      `This value must be greater than or equal to ${least}.`,
      param,
      "parameter_invalid_integer",
    );
  }
  if (amount > 99_999_999)
    throw invalid("Amount must be no more than 999,999.99.", param, "amount_too_large");
  return amount;
}

/** Lower-cases a currency code and refuses what is none. */
export function currencyCode(code: string, param: string): string {
  const lower = code.toLowerCase();
  if (!Intl.supportedValuesOf("currency").includes(lower.toUpperCase())) {
    throw invalid(`Invalid currency: ${code}.`, param);
  }
  return lower;
}
