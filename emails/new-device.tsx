import type { Locale } from "@/lib/accounts/contract";
import { countryName } from "@/lib/kernel/countries";
import type { EmailDocument } from "./document";
import { EmailLayout } from "./layout";
import { Act, Facts, TextLink, Title, Words } from "./parts";
import { emailTime, emailWords } from "./words";

export type NewDeviceFacts = {
  readonly browser: string | null;
  readonly system: string | null;
  /** Two letters; null where no proxy says it. */
  readonly country: string | null;
  readonly at: Date;
  readonly timeZone: string;
};

/** Someone signed in on a device that was not known: what it was, and what to do if it was not oneself. */
export function newDevice({
  locale,
  name,
  site,
  facts,
}: {
  locale: Locale;
  name: string;
  site: string;
  facts: NewDeviceFacts;
}): EmailDocument {
  const t = emailWords(locale);
  const { browser, system, country } = facts;
  const place = country && countryName(country, locale);
  const device =
    browser && system
      ? t("newDevice.device", { browser, system })
      : (browser ?? system ?? t("newDevice.unknown"));
  return {
    kind: "new-device",
    subject: t("newDevice.subject"),
    body: (
      <EmailLayout locale={locale} preview={device}>
        <Title>{t("newDevice.title")}</Title>
        <Words>{t("greeting", { name })}</Words>
        <Words>{t("newDevice.body")}</Words>
        <Facts
          rows={[
            [t("newDevice.what"), device],
            ...(place ? [[t("newDevice.where"), place] as const] : []),
            [t("newDevice.when"), emailTime(facts.at, locale, facts.timeZone)],
          ]}
        />
        <Act href={`${site}/settings/security`}>{t("newDevice.act")}</Act>
        <Words>
          {t.rich("newDevice.notMe", {
            forgot: (words) => <TextLink href={`${site}/forgot`}>{words}</TextLink>,
          })}
        </Words>
        <Words soft>{t("newDevice.ignore")}</Words>
      </EmailLayout>
    ),
  };
}
