import type { Locale } from "@/lib/accounts/contract";
import type { EmailDocument } from "./document";
import { EmailLayout } from "./layout";
import { CodeBlock, Title, Words } from "./parts";
import { emailWords } from "./words";

/** The code by which someone signs in without their password. */
export function signInCode({
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
    kind: "sign-in-code",
    subject: t("signInCode.subject", { code }),
    body: (
      <EmailLayout locale={locale} preview={t("signInCode.preview", { minutes })}>
        <Title>{t("signInCode.title")}</Title>
        <Words>{t("signInCode.body", { minutes })}</Words>
        <CodeBlock>{code}</CodeBlock>
        <Words soft>{t("signInCode.ignore")}</Words>
      </EmailLayout>
    ),
  };
}
