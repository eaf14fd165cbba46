import type { ReactNode } from "react";
import { guidePath } from "@/app/_server/guides/guide-paths";
import { WordsProvider } from "@/components/shell/words-provider";
import { wordsFor } from "@/components/words";
import type { Locale } from "@/lib/kernel/locale";
import { CATALOGUES } from "@/messages/catalogue";

/** Gives the forms and menus of selling the words that they speak in the browser. */
export function SellWords({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { ui, card, errors, sell, condition } = CATALOGUES[locale];
  return (
    <WordsProvider locale={locale} messages={{ ui, card, errors, sell, condition }} timeZone="Europe/Berlin">
      {children}
    </WordsProvider>
  );
}

/** What one may want to know before something is put up for sale. */
export function readingFor(locale: Locale): { label: string; href: string }[] {
  const t = wordsFor(locale, "guides");
  return [
    { label: wordsFor(locale, "sell")("form.feesMore"), href: guidePath(locale, "fees") },
    { label: t("prohibited.title"), href: guidePath(locale, "prohibited") },
  ];
}
