import { isCountry } from "@/lib/kernel/countries";

/** A name of `Intl`'s, and of those who send the header, but of no country. */
const EUROPE = "EU";

/** The country that our own proxy says a request comes from, or none. */
export function clientCountry(header: string | null): string | undefined {
  const code = header?.trim().toUpperCase() ?? "";
  return isCountry(code) && code !== EUROPE ? code : undefined;
}
