import type { Metadata } from "next";
import { requestLocale } from "@/app/_server/request";
import { AddressForm } from "@/components/accounts/address-form";
import { FormPage, Main } from "@/components/shell/page";
import { TextLink } from "@/components/ui/text-link";
import { wordsFor } from "@/components/words";
import { askResetAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "auth")("forgot.title") };
}

/** Where someone asks for a link to a new password, signed in or not. */
export default async function ForgotPage() {
  const t = wordsFor(await requestLocale(), "auth");
  return (
    <Main>
      <FormPage
        title={t("forgot.title")}
        lead={t("forgot.lead")}
        foot={
          <>
            {t("forgot.back")} <TextLink href="/sign-in">{t("signIn.act")}</TextLink>
          </>
        }
      >
        <AddressForm
          action={askResetAction}
          act={t("forgot.act")}
          busy={t("forgot.busy")}
          done={{ title: t("forgot.sentTitle"), text: t("forgot.sent") }}
        />
      </FormPage>
    </Main>
  );
}
