import { countryName } from "@/lib/kernel/countries";

/** Countries to choose from, by name in the reader's language. */
export function countryOptions(codes: readonly string[], locale: string) {
  const options = codes.map((value) => ({ value, label: countryName(value, locale) }));
  return options.sort((a, b) => a.label.localeCompare(b.label, locale));
}
