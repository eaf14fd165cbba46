import type { ReactNode } from "react";
import { requestLocale } from "@/app/_server/request";
import { WordsProvider } from "@/components/shell/words-provider";
import { CATALOGUES } from "@/messages/catalogue";

/** The pages of coming and going: their forms speak in the browser too, so their words travel with them. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  const locale = await requestLocale();
  const { ui, auth, errors } = CATALOGUES[locale];
  return (
    <WordsProvider locale={locale} messages={{ ui, auth, errors }} timeZone="Europe/Berlin">
      {children}
    </WordsProvider>
  );
}
