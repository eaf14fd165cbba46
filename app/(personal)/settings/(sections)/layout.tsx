import type { ReactNode } from "react";
import { requestLocale } from "@/app/_server/request";
import { SettingsNav } from "@/components/settings/settings-nav";
import { Main } from "@/components/shell/page";
import { WordsProvider } from "@/components/shell/words-provider";
import { wordsFor } from "@/components/words";
import { CATALOGUES } from "@/messages/catalogue";
import { settingsSections } from "../settings-sections";

/** A page of the settings beside the list of all of them; on a phone the list is a page of its own. Each page authorises for itself. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const locale = await requestLocale();
  const { ui, errors, settings } = CATALOGUES[locale];
  return (
    <WordsProvider locale={locale} messages={{ ui, errors, settings }} timeZone="Europe/Berlin">
      <Main>
        <div className="md:grid md:grid-cols-[13rem_minmax(0,42rem)] md:gap-12">
          <SettingsNav label={wordsFor(locale, "settings")("title")} sections={settingsSections(locale)} />
          <div className="min-w-0">{children}</div>
        </div>
      </Main>
    </WordsProvider>
  );
}
