import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestLocale } from "@/app/_server/request";
import { auth } from "@/app/_server/session";
import { AddressForm } from "@/components/accounts/address-form";
import { FormPage, Main } from "@/components/shell/page";
import { TextLink } from "@/components/ui/text-link";
import { wordsFor } from "@/components/words";
import { askSignInCodeAction } from "../../actions";
import { destination, type Search, single, withNext } from "../../destination";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "auth")("signInCode.title") };
}

/** Where someone asks for a code instead of showing their password. */
export default async function SignInCodePage({ searchParams }: { searchParams: Search }) {
  const [ctx, locale, search] = await Promise.all([auth(), requestLocale(), searchParams]);
  const next = single(search.next);
  if (ctx.actor.kind !== "visitor") redirect(destination(next, "/me"));
  const t = wordsFor(locale, "auth");
  return (
    <Main>
      <FormPage
        title={t("signInCode.title")}
        lead={t("signInCode.lead")}
        foot={<TextLink href={withNext("/sign-in", next)}>{t("signInCode.password")}</TextLink>}
      >
        <AddressForm
          action={askSignInCodeAction}
          act={t("signInCode.act")}
          busy={t("signInCode.busy")}
          next={next}
        />
      </FormPage>
    </Main>
  );
}
