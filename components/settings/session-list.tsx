import { Laptop, Smartphone } from "lucide-react";
import type { OwnSessionView } from "@/lib/accounts/contract";
import { countryName } from "@/lib/kernel/countries";
import type { FormAction } from "../forms/form-answer";
import { Badge } from "../ui/badge";
import { ButtonLink } from "../ui/button";
import { Timestamp } from "../ui/timestamp";
import { wordsFor } from "../words";
import { EndSession } from "./end-session";

const PHONES = new Set(["Android", "iOS"]);

type Props = {
  sessions: readonly OwnSessionView[];
  locale: string;
  timeZone: string;
  action: FormAction;
};

/** Where a person is signed in, a row each; the one they are using is left as everywhere. */
export function SessionList({ sessions, locale, timeZone, action }: Props) {
  const t = wordsFor(locale, "settings");
  return (
    <ul className="border-t">
      {sessions.map((one) => {
        const Icon = PHONES.has(one.system ?? "") ? Smartphone : Laptop;
        const device = deviceWords(one, locale);
        return (
          <li
            key={one.session}
            className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-3 border-b py-4 sm:grid-cols-[auto_minmax(0,1fr)_auto]"
          >
            <Icon aria-hidden className="self-start text-ink-2" />
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-strong">
                {device}
                {one.here && <Badge>{t("security.here")}</Badge>}
              </p>
              <p className="num text-xs text-ink-2">
                {one.country && `${countryName(one.country, locale)} · `}
                {t.rich("security.seen", {
                  when: () => <Timestamp at={one.lastSeenAt} locale={locale} timeZone={timeZone} />,
                })}
              </p>
              <p className="num text-xs text-ink-2">
                {t.rich("security.since", {
                  when: () => <Timestamp at={one.openedAt} locale={locale} timeZone={timeZone} />,
                })}
              </p>
            </div>
            <div className="col-start-2 justify-self-start sm:col-start-3 sm:justify-self-end">
              {one.here ? (
                <ButtonLink href="/sign-out" size="sm">
                  {t("security.signOut")}
                </ButtonLink>
              ) : (
                <EndSession
                  action={action}
                  session={one.session}
                  label={t("security.end")}
                  name={t("security.endOf", { device })}
                  busyLabel={t("security.ending")}
                />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function deviceWords({ browser, system }: OwnSessionView, locale: string): string {
  const t = wordsFor(locale, "settings");
  if (browser && system) return t("security.device", { browser, system });
  return browser ?? system ?? t("security.unknown");
}
