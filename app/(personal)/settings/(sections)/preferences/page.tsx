import type { Metadata } from "next";
import { cookies } from "next/headers";
import { requestLocale } from "@/app/_server/request";
import { requireUser } from "@/app/_server/session";
import { PreferencesForm } from "@/components/settings/preferences-form";
import { PageHead } from "@/components/shell/page";
import { THEME_COOKIE } from "@/components/shell/preference-cookies";
import { Notice } from "@/components/ui/notice";
import { wordsFor } from "@/components/words";
import { DEFAULT_TIME_ZONE } from "@/lib/accounts/contract";
import { getMe } from "@/lib/accounts/queries/get-me";
import { savePreferencesAction } from "./actions";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "settings")("preferences.title") };
}

/** Language, look and time zone. */
export default async function PreferencesPage({ searchParams }: Props) {
  const [ctx, locale, jar, { saved }] = await Promise.all([
    requireUser("/settings/preferences"),
    requestLocale(),
    cookies(),
    searchParams,
  ]);
  const me = await getMe(ctx, {});
  const t = wordsFor(locale, "settings");
  const theme = jar.get(THEME_COOKIE)?.value;
  return (
    <>
      <PageHead title={t("preferences.title")} lead={t("preferences.lead")} />
      {saved !== undefined && (
        <Notice live className="mb-6">
          {t("saved")}
        </Notice>
      )}
      <PreferencesForm
        action={savePreferencesAction}
        saved={saved !== undefined}
        locale={me.locale}
        theme={theme === "light" || theme === "dark" ? theme : "system"}
        timeZone={me.timeZone ?? ""}
        timeZones={["UTC", ...Intl.supportedValuesOf("timeZone")]}
        shopZone={DEFAULT_TIME_ZONE}
      />
    </>
  );
}
