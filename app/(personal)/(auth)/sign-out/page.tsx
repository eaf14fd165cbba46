import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestLocale } from "@/app/_server/request";
import { auth } from "@/app/_server/session";
import { SignOutForm } from "@/components/accounts/sign-out-form";
import { FormPage, Main } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { wordsFor } from "@/components/words";
import { signOutAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "auth")("signOut.act") };
}

/** Asks once: a link that someone else placed must not sign anyone out. */
export default async function SignOutPage() {
  const [ctx, locale] = await Promise.all([auth(), requestLocale()]);
  if (ctx.actor.kind === "visitor") redirect(`/${locale}`);
  const t = wordsFor(locale, "auth");
  return (
    <Main>
      <FormPage title={t("signOut.title")} lead={t("signOut.lead")}>
        <div className="flex flex-wrap gap-3">
          <SignOutForm action={signOutAction} label={t("signOut.act")} busyLabel={t("signOut.busy")} />
          <ButtonLink href={`/${locale}`}>{t("signOut.stay")}</ButtonLink>
        </div>
      </FormPage>
    </Main>
  );
}
