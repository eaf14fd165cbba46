import type { Locale } from "@/lib/accounts/contract";
import type { EmailDocument } from "./document";
import { EmailLayout } from "./layout";
import { Act, Title, Words } from "./parts";
import { emailWords } from "./words";

/** Told to the owner of an account when someone signs up with its address; the page tells that someone nothing. */
export function accountExists({
  locale,
  name,
  site,
}: {
  locale: Locale;
  name: string;
  site: string;
}): EmailDocument {
  const t = emailWords(locale);
  return {
    kind: "account-exists",
    subject: t("accountExists.subject"),
    body: (
      <EmailLayout locale={locale} preview={t("accountExists.preview")}>
        <Title>{t("accountExists.title")}</Title>
        <Words>{t("greeting", { name })}</Words>
        <Words>{t("accountExists.body")}</Words>
        <Act href={`${site}/sign-in`}>{t("accountExists.act")}</Act>
        <Words soft>{t("accountExists.ignore")}</Words>
      </EmailLayout>
    ),
  };
}
