import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/kernel/locale";

export const LOCALE_COOKIE = "locale";

/** The language of someone who has not said it in the path: their cookie, then what their browser asks for. */
export function preferredLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(cookie)) return cookie;
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().split(";q=");
      return {
        language: tag.slice(0, 2).toLowerCase(),
        quality: quality === undefined ? 1 : Number(quality) || 0,
      };
    })
    .sort((a, b) => b.quality - a.quality);
  return wanted.map((w) => w.language).find(isLocale) ?? DEFAULT_LOCALE;
}
