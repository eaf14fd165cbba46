import type { Payer } from "../resources/payment-objects";

/** The fields of the card form. */
const PAY_FIELDS = ["email", "number", "expiry", "cvc", "name", "country"] as const;
/** One field of the card form. */
export type PayField = (typeof PAY_FIELDS)[number];
/** The card form as typed. */
export type PayForm = Record<PayField, string>;
/** One sentence for each field that can't be accepted. */
export type PayFaults = Partial<Record<PayField, string>>;

/** Countries offered for the billing address. */
export const COUNTRIES: Readonly<Record<string, string>> = {
  AT: "Austria",
  BE: "Belgium",
  CH: "Switzerland",
  DE: "Germany",
  ES: "Spain",
  FR: "France",
  GB: "United Kingdom",
  IE: "Ireland",
  IT: "Italy",
  NL: "Netherlands",
  US: "United States",
};

/** Reads the form; absent fields are empty. */
export function readPayForm(fields: Record<string, string>): PayForm {
  const form = Object.fromEntries(
    PAY_FIELDS.map((field) => [field, (fields[field] ?? "").slice(0, 200)]),
  ) as PayForm;
  return { ...form, country: Object.hasOwn(COUNTRIES, form.country) ? form.country : "DE" };
}

/** Checks the form as the vendor's page does before it asks the bank. */
export function payFaults(form: PayForm, now: Date): PayFaults {
  const faults: PayFaults = {};
  const number = digits(form.number);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email)) faults.email = "Enter a valid email address.";
  if (number.length < 15) faults.number = "Your card number is incomplete.";
  else if (!luhn(number)) faults.number = "Your card number is invalid.";
  const expiry = expiryFault(form.expiry, now);
  if (expiry) faults.expiry = expiry;
  if (!/^\d{3,4}$/.test(form.cvc)) faults.cvc = "Your card's security code is incomplete.";
  if (!form.name) faults.name = "Enter the name on the card.";
  return faults;
}

/** The form as the payment needs it. */
export function payerOf(form: PayForm): Payer {
  return { number: digits(form.number), name: form.name, email: form.email, country: form.country };
}

function digits(text: string): string {
  return text.replace(/\D/g, "");
}

function expiryFault(text: string, now: Date): string | undefined {
  const match = /^(\d{1,2})\s*\/?\s*(\d{2}|\d{4})$/.exec(text);
  const month = Number(match?.[1]);
  if (!match || month < 1 || month > 12) return "Your card's expiration date is incomplete.";
  const year = Number(match[2]) % 100;
  const past = year * 12 + month < (now.getUTCFullYear() % 100) * 12 + now.getUTCMonth() + 1;
  return past ? "Your card's expiration date is in the past." : undefined;
}

/** The check digit that every card number carries. */
function luhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
