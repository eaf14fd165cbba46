import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { guidePath } from "@/app/_server/guides/guide-paths";
import { requestLocale } from "@/app/_server/request";
import { auth } from "@/app/_server/session";
import { SignUpForm } from "@/components/accounts/sign-up-form";
import { FormPage, Main } from "@/components/shell/page";
import { TextLink } from "@/components/ui/text-link";
import { wordsFor } from "@/components/words";
import { signUpAction } from "../actions";
import { destination, type Search, single, withNext } from "../destination";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "auth")("signUp.title") };
}

/** Where a visitor asks for an account. */
export default async function SignUpPage({ searchParams }: { searchParams: Search }) {
  const [ctx, locale, search] = await Promise.all([auth(), requestLocale(), searchParams]);
  const next = single(search.next);
  if (ctx.actor.kind !== "visitor") redirect(destination(next, "/me"));
  const t = wordsFor(locale, "auth");
  return (
    <Main>
      <FormPage
        title={t("signUp.title")}
        lead={t("signUp.lead")}
        foot={
          <>
            {t("signUp.have")} <TextLink href={withNext("/sign-in", next)}>{t("signUp.signIn")}</TextLink>
          </>
        }
      >
        <SignUpForm action={signUpAction} next={next} />
        <p className="text-pretty text-ink-2 text-xs">
          {t.rich("signUp.agree", {
            terms: (words) => <TextLink href={guidePath(locale, "terms")}>{words}</TextLink>,
            privacy: (words) => <TextLink href={guidePath(locale, "privacy")}>{words}</TextLink>,
          })}
        </p>
      </FormPage>
    </Main>
  );
}
