"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { action, text } from "@/app/_server/action";
import { LOCALE_COOKIE } from "@/app/_server/locale";
import { PREFERENCE_SECONDS, THEME_COOKIE } from "@/components/shell/preference-cookies";
import { setPreferences } from "@/lib/accounts/commands/set-preferences";
import type { Locale } from "@/lib/accounts/contract";

/** Keeps language and time zone with the account, and language and look in this browser, which has them without asking. */
export const savePreferencesAction = action<undefined>(async (ctx, form) => {
  const locale = text(form, "locale") as Locale;
  const timeZone = text(form, "timeZone");
  await setPreferences(ctx, { locale, timeZone: timeZone === "" ? null : timeZone });
  const jar = await cookies();
  const kept = { path: "/", maxAge: PREFERENCE_SECONDS, sameSite: "lax" } as const;
  jar.set(LOCALE_COOKIE, locale, kept);
  const theme = text(form, "theme");
  if (theme === "light" || theme === "dark") jar.set(THEME_COOKIE, theme, kept);
  else jar.set(THEME_COOKIE, "", { ...kept, maxAge: 0 });
  redirect("/settings/preferences?saved=1");
});
