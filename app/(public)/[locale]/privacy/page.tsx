import type { ReactNode } from "react";
import { deviceCookieName } from "@/app/_server/device-cookie";
import { fixedFigures } from "@/app/_server/guides/figures";
import { GuidePage, type GuideProps, guideLocale, guideMetadata } from "@/app/_server/guides/guide-page";
import { guideText, OperatorDetail } from "@/app/_server/guides/guide-text";
import { hostCookieName } from "@/app/_server/host-cookie";
import { LOCALE_COOKIE } from "@/app/_server/locale";
import { sessionCookieName } from "@/app/_server/session-cookie";
import { TEXT_TABLE } from "@/components/guide/text-table";
import { THEME_COOKIE } from "@/components/shell/preference-cookies";
import { KeyValues } from "@/components/ui/key-values";
import { Table } from "@/components/ui/table";
import { CATALOGUES, type Catalogue } from "@/messages/catalogue";

export const generateMetadata = guideMetadata("privacy");

type Words = Catalogue["guides"]["privacy"];
const PROCESSORS: Readonly<Record<keyof Words["processors"], string | null>> = {
  stripe: "Stripe",
  resend: "Resend",
  inngest: "Inngest",
  pusher: "Pusher Channels",
  aws: "Amazon Web Services",
  twilio: "Twilio",
  host: null,
};

/** What is known about people here: derived from the schema, the cookies and the ports, figures from the rules. */
export default async function PrivacyPage(props: GuideProps) {
  const locale = await guideLocale(props);
  const words = CATALOGUES[locale].guides.privacy;
  const figures = fixedFigures(locale);
  const say = (text: string): ReactNode => guideText(text, locale, figures);
  const cookies = {
    session: sessionCookieName(),
    device: deviceCookieName(),
    reset: hostCookieName("reset"),
    locale: LOCALE_COOKIE,
    theme: THEME_COOKIE,
  };
  return (
    <GuidePage
      guide="privacy"
      locale={locale}
      extras={{
        who: (
          <KeyValues
            className="max-w-prose"
            items={(Object.keys(words.whoRows) as (keyof Words["whoRows"])[]).map((name) => ({
              key: words.whoRows[name],
              value: <OperatorDetail name={name} locale={locale} />,
            }))}
          />
        ),
        cookies: (
          <Table
            caption={words.cookiesCaption}
            className={TEXT_TABLE}
            rows={(Object.keys(cookies) as (keyof typeof cookies)[]).map((id) => ({
              id,
              ...words.cookies[id],
            }))}
            keyOf={({ id }) => id}
            columns={[
              {
                key: "name",
                header: words.cookieColumns.name,
                lead: true,
                cell: ({ id }) => <code className="wrap-anywhere">{cookies[id]}</code>,
              },
              { key: "what", header: words.cookieColumns.what, cell: ({ what }) => say(what) },
              { key: "long", header: words.cookieColumns.long, cell: ({ long }) => say(long) },
            ]}
          />
        ),
        processors: (
          <Table
            caption={words.processorsCaption}
            className={TEXT_TABLE}
            rows={(Object.keys(PROCESSORS) as (keyof typeof PROCESSORS)[]).map((id) => ({
              id,
              ...words.processors[id],
            }))}
            keyOf={({ id }) => id}
            columns={[
              {
                key: "name",
                header: words.processorColumns.name,
                lead: true,
                cell: ({ id }) => <span className="font-strong">{PROCESSORS[id] ?? words.hostName}</span>,
              },
              { key: "what", header: words.processorColumns.what, cell: ({ what }) => say(what) },
              { key: "data", header: words.processorColumns.data, cell: ({ data }) => say(data) },
            ]}
          />
        ),
        keep: (
          <Table
            caption={words.keepCaption}
            className={TEXT_TABLE}
            rows={Object.entries(words.keep)}
            keyOf={([id]) => id}
            columns={[
              {
                key: "what",
                header: words.keepColumns.what,
                lead: true,
                cell: ([, { what }]) => <span className="font-strong">{say(what)}</span>,
              },
              { key: "long", header: words.keepColumns.long, cell: ([, { long }]) => say(long) },
            ]}
          />
        ),
      }}
    />
  );
}
