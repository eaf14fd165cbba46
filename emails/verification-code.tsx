import type { Locale } from "@/lib/accounts/contract";
import type { EmailDocument } from "./document";
import { EmailLayout } from "./layout";
import { CodeBlock, Title, Words } from "./parts";
import { emailWords } from "./words";

/** The code by which someone shows that an address is theirs. It greets nobody: the name is not known to be right. */
export function verificationCode({
  locale,
  code,
  minutes,
}: {
  locale: Locale;
  code: string;
  minutes: number;
}): EmailDocument {
  const t = emailWords(locale);
  return {
    kind: "verification-code",
    subject: t("code.subject", { code }),
    body: (
      <EmailLayout locale={locale} preview={t("code.preview", { minutes })}>
        <Title>{t("code.title")}</Title>
        <Words>{t("code.body", { minutes })}</Words>
        <CodeBlock>{code}</CodeBlock>
        <Words soft>{t("code.ignore")}</Words>
      </EmailLayout>
    ),
  };
}
