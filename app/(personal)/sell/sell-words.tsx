import type { ReactNode } from "react";
import type { Locale } from "@/app/_server/locale";
import { WordsProvider } from "@/components/shell/words-provider";
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
