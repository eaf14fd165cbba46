import type { Locale } from "@/lib/accounts/contract";
import type { EmailDocument } from "./document";
import { EmailLayout } from "./layout";
import { Act, Title, Words } from "./parts";
import { emailWords } from "./words";

/** The first message after the address was verified. */
export function welcome({
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
    kind: "welcome",
    subject: t("welcome.subject"),
    body: (
      <EmailLayout locale={locale} preview={t("welcome.preview")}>
        <Title>{t("welcome.title", { name })}</Title>
        <Words>{t("welcome.body")}</Words>
        <Words>{t("welcome.promise")}</Words>
        <Act href={`${site}/${locale}`}>{t("welcome.act")}</Act>
      </EmailLayout>
    ),
  };
}
