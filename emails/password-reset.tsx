import type { Locale } from "@/lib/accounts/contract";
import type { EmailDocument } from "./document";
import { EmailLayout } from "./layout";
import { Act, Title, Words } from "./parts";
import { emailWords } from "./words";

/** The link to a new password. It greets nobody: of an address never confirmed the name is not known to be right. */
export function passwordReset({
  locale,
  href,
  minutes,
}: {
  locale: Locale;
  href: string;
  minutes: number;
}): EmailDocument {
  const t = emailWords(locale);
  return {
    kind: "password-reset",
    subject: t("passwordReset.subject"),
    body: (
      <EmailLayout locale={locale} preview={t("passwordReset.preview", { minutes })}>
        <Title>{t("passwordReset.title")}</Title>
        <Words>{t("passwordReset.body", { minutes })}</Words>
        <Act href={href}>{t("passwordReset.act")}</Act>
        <Words soft>{t("passwordReset.ignore")}</Words>
      </EmailLayout>
    ),
  };
}
