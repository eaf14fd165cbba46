import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/accounts/contract";
import { CATALOGUES, type Catalogue } from "@/messages/catalogue";

/** The words of emails in the recipient's language. */
export function emailWords(locale: Locale) {
  const messages = CATALOGUES[locale];
  return createTranslator<Catalogue, "email">({ locale, messages, namespace: "email" });
}

/** An instant as an email says it: mails are read anywhere and later, so with the weekday and the zone's name. */
export function emailTime(at: Date, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  }).format(at);
}

/** The day alone, where there is little room. */
export function emailDay(at: Date, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone,
  }).format(at);
}
