import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestLocale } from "@/app/_server/request";
import { auth } from "@/app/_server/session";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { FormPage, Main } from "@/components/shell/page";
import { TextLink } from "@/components/ui/text-link";
import { wordsFor } from "@/components/words";
import { signInAction } from "../actions";
import { destination, type Search, single, withNext } from "../destination";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "auth")("signIn.act") };
}

/** Where a person shows their password. */
export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const [ctx, locale, search] = await Promise.all([auth(), requestLocale(), searchParams]);
  const next = single(search.next);
  if (ctx.actor.kind !== "visitor") redirect(destination(next, "/me"));
  const t = wordsFor(locale, "auth");
  return (
    <Main>
      <FormPage
        title={t("signIn.title")}
        foot={
          <>
            {t("signIn.none")} <TextLink href={withNext("/sign-up", next)}>{t("signIn.signUp")}</TextLink>
          </>
        }
      >
        <SignInForm action={signInAction} next={next} />
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          <TextLink href={withNext("/sign-in/code", next)}>{t("signIn.byCode")}</TextLink>
          <TextLink href="/forgot">{t("signIn.forgot")}</TextLink>
        </div>
      </FormPage>
    </Main>
  );
}
