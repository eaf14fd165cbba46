import type { Metadata } from "next";
import { requestLocale } from "@/app/_server/request";
import { requireUser } from "@/app/_server/session";
import { ChangePasswordForm } from "@/components/accounts/change-password-form";
import { FormPage, Main } from "@/components/shell/page";
import { TextLink } from "@/components/ui/text-link";
import { wordsFor } from "@/components/words";
import { changePasswordAction } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "auth")("changePassword.title") };
}

/** Where a signed-in person changes their password. */
export default async function PasswordPage() {
  const [, locale] = await Promise.all([requireUser("/settings/password"), requestLocale()]);
  const t = wordsFor(locale, "auth");
  return (
    <Main>
      <FormPage
        title={t("changePassword.title")}
        lead={t("changePassword.lead")}
        foot={
          <>
            {t("changePassword.forgot")} <TextLink href="/forgot">{t("changePassword.link")}</TextLink>
          </>
        }
      >
        <ChangePasswordForm action={changePasswordAction} />
      </FormPage>
    </Main>
  );
}
