/** The languages that the pages speak, the first one being spoken to whoever understands none of them. */
export const LOCALES = ["en", "de"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = LOCALES[0];

export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale);
}

/** The language in the path of a public page, or null on every other page. */
export function localeOfPath(pathname: string): Locale | null {
  const first = pathname.split(/[/?#]/)[1];
  return isLocale(first) ? first : null;
}
