import type { Locale } from "@/lib/accounts/contract";
import type { EmailDocument } from "./document";
import { EmailLayout } from "./layout";
import { Act, Title, Words } from "./parts";
import { emailWords } from "./words";

/** Told after the password has become another one, by whoever it was. */
export function passwordChangedMail({
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
    kind: "password-changed",
    subject: t("passwordChanged.subject"),
    body: (
      <EmailLayout locale={locale} preview={t("passwordChanged.preview")}>
        <Title>{t("passwordChanged.title")}</Title>
        <Words>{t("greeting", { name })}</Words>
        <Words>{t("passwordChanged.body")}</Words>
        <Words>{t("passwordChanged.notYou")}</Words>
        <Act href={`${site}/forgot`}>{t("passwordChanged.act")}</Act>
      </EmailLayout>
    ),
  };
}
