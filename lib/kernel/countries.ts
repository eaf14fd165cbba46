/** Where sellers post to, by ISO 3166, with what a postcode looks like there. */
export const POSTCODE_OF = {
  AT: /^\d{4}$/,
  BE: /^\d{4}$/,
  BG: /^\d{4}$/,
  CH: /^\d{4}$/,
  CY: /^\d{4}$/,
  CZ: /^\d{3} ?\d{2}$/,
  DE: /^\d{5}$/,
  DK: /^\d{4}$/,
  EE: /^\d{5}$/,
  ES: /^\d{5}$/,
  FI: /^\d{5}$/,
  FR: /^\d{5}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
  GR: /^\d{3} ?\d{2}$/,
  HR: /^\d{5}$/,
  HU: /^\d{4}$/,
  IE: /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/i,
  IS: /^\d{3}$/,
  IT: /^\d{5}$/,
  LT: /^(LT-?)?\d{5}$/i,
  LU: /^\d{4}$/,
  LV: /^(LV-?)?\d{4}$/i,
  MT: /^[A-Z]{3} ?\d{4}$/i,
  NL: /^\d{4} ?[A-Z]{2}$/i,
  NO: /^\d{4}$/,
  PL: /^\d{2}-\d{3}$/,
  PT: /^\d{4}-\d{3}$/,
  RO: /^\d{6}$/,
  SE: /^\d{3} ?\d{2}$/,
  SI: /^(SI-?)?\d{4}$/i,
  SK: /^\d{3} ?\d{2}$/,
} as const;
export type Country = keyof typeof POSTCODE_OF;
export const COUNTRIES = Object.keys(POSTCODE_OF) as [Country, ...Country[]];

const REGIONS = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** Whether there is such a country by ISO 3166. ZZ is `Intl`'s own name for none. */
export function isCountry(code: string): boolean {
  // `Intl` throws at what is no code at all.
  return /^[A-Z]{2}$/.test(code) && code !== "ZZ" && REGIONS.of(code) !== undefined;
}

/** A country as its name is in a language. */
export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
}
