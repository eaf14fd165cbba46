import type { Locale } from "@/lib/accounts/contract";
import type { EmailDocument } from "./document";
import { EmailLayout } from "./layout";
import { CodeBlock, Title, Words } from "./parts";
import { emailWords } from "./words";

export type CodeFacts = { readonly locale: Locale; readonly code: string; readonly minutes: number };

/** A mail that brings a code; `area` is where its words stand. It greets nobody: who reads it is not known yet. */
export function codeEmail(kind: string, area: "code" | "signInCode", facts: CodeFacts): EmailDocument {
  const { locale, code, minutes } = facts;
  const t = emailWords(locale);
  return {
    kind,
    subject: t(`${area}.subject`, { code }),
    body: (
      <EmailLayout locale={locale} preview={t(`${area}.preview`, { minutes })}>
        <Title>{t(`${area}.title`)}</Title>
        <Words>{t(`${area}.body`, { minutes })}</Words>
        <CodeBlock>{code}</CodeBlock>
        <Words soft>{t(`${area}.ignore`)}</Words>
      </EmailLayout>
    ),
  };
}
