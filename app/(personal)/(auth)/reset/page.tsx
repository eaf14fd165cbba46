import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requestLocale } from "@/app/_server/request";
import { readResetToken } from "@/app/_server/reset-cookie";
import { auth } from "@/app/_server/session";
import { ResetPasswordForm } from "@/components/accounts/reset-password-form";
import { FormPage, Main } from "@/components/shell/page";
import { wordsFor } from "@/components/words";
import { ResetLinkInput } from "@/lib/accounts/contract-password";
import { getResetLink } from "@/lib/accounts/queries/get-reset-link";
import { resetPasswordAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "auth")("reset.title") };
}

/** Where a new password is chosen. It says whose, so that nobody sets one for an account that is not theirs unawares. */
export default async function ResetPage() {
  const [ctx, locale, token] = await Promise.all([auth(), requestLocale(), readResetToken()]);
  const opened = ResetLinkInput.safeParse({ token });
  const link = opened.success ? await getResetLink(ctx, opened.data) : null;
  if (!link) notFound();
  const t = wordsFor(locale, "auth");
  return (
    <Main>
      <FormPage title={t("reset.title")} lead={t("reset.lead", { email: link.sentTo })}>
        <ResetPasswordForm action={resetPasswordAction} />
      </FormPage>
    </Main>
  );
}
