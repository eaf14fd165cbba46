import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";

/** A number in international form (E.164), and the country that it belongs to by its prefix. */
export type PhoneNumber = { readonly e164: string; readonly country: string };

/** What was typed, as a number that takes text messages; or why it is none. */
export type ReadPhone =
  | { readonly outcome: "ok"; readonly number: PhoneNumber }
  | { readonly outcome: "unreadable" | "not_mobile" };

/** In some countries (the USA) a number does not tell whether it is a mobile one. */
const TAKES_TEXTS: readonly unknown[] = ["MOBILE", "FIXED_LINE_OR_MOBILE"];

/** Reads a number as people write it; one without a prefix belongs to `country` (ISO 3166). */
export function readPhone(typed: string, country?: string): ReadPhone {
  const home = country && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  const number = parsePhoneNumberFromString(typed, { defaultCountry: home, extract: false });
  if (!number?.isValid() || number.ext || !number.country) return { outcome: "unreadable" };
  // Premium-rate numbers are valid, too, and what fraud is made of.
  if (!TAKES_TEXTS.includes(number.getType())) return { outcome: "not_mobile" };
  return { outcome: "ok", number: { e164: number.number, country: number.country } };
}

/** A number as people read it: `+49 1511 2345678`. */
export function formatPhone(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}
