import { COUNTRIES } from "@/lib/orders/contract";

export const DEFAULT_COUNTRY = "DE";

/** Where a seller can be: the countries that orders are sent to and from, by name in the reader's language. */
export function countryOptions(locale: string) {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  return COUNTRIES.map((value) => ({ value: value as string, label: names.of(value) ?? value })).sort(
    (a, b) => a.label.localeCompare(b.label, locale),
  );
}
