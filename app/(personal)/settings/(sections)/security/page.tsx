import type { Metadata } from "next";
import { requestLocale } from "@/app/_server/request";
import { requireUser } from "@/app/_server/session";
import { ActForm } from "@/components/order-page/act-form";
import { SessionList } from "@/components/settings/session-list";
import { PageHead } from "@/components/shell/page";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { wordsFor } from "@/components/words";
import { DEFAULT_TIME_ZONE, SESSION_DAYS } from "@/lib/accounts/contract";
import { getMe } from "@/lib/accounts/queries/get-me";
import { listSessions } from "@/lib/accounts/queries/list-sessions";
import { endSessionsAction, revokeSessionAction } from "./actions";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "settings")("security.title") };
}

/** Where a person is signed in, and the way to end it. Open to a suspended person too. */
export default async function SecurityPage({ searchParams }: Props) {
  const [ctx, locale, { ended }] = await Promise.all([
    requireUser("/settings/security"),
    requestLocale(),
    searchParams,
  ]);
  const [sessions, me] = await Promise.all([listSessions(ctx, {}), getMe(ctx, {})]);
  const t = wordsFor(locale, "settings");
  return (
    <>
      <PageHead title={t("security.title")} lead={t("security.lead", SESSION_DAYS)} />
      {ended !== undefined && (
        <Notice live className="mb-6">
          {t("security.ended")}
        </Notice>
      )}
      <p className="mb-8">
        <TextLink href="/settings/password">{wordsFor(locale, "auth")("changePassword.title")}</TextLink>
      </p>
      <h2 className="type-md mb-4">{t("security.sessions")}</h2>
      <SessionList
        sessions={sessions}
        locale={locale}
        timeZone={me.timeZone ?? DEFAULT_TIME_ZONE}
        action={revokeSessionAction}
      />
      <div className="flex flex-wrap gap-3 pt-6">
        {sessions.length > 1 && (
          <ActForm
            action={endSessionsAction}
            hidden={{ which: "others" }}
            label={t("security.endOthers")}
            busyLabel={t("security.ending")}
            variant="secondary"
          />
        )}
        <ActForm
          action={endSessionsAction}
          hidden={{ which: "all" }}
          label={t("security.endAll")}
          busyLabel={t("security.ending")}
          variant="tertiary"
        />
      </div>
    </>
  );
}
