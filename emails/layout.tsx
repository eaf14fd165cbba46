import { Body, Container, Head, Hr, Html, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/accounts/contract";
import { COLOUR, DARK_CSS, FONT } from "./theme";
import { emailWords } from "./words";

/** The sheet of paper that every email is written on: name at the top, words, a hairline, why it came. */
export function EmailLayout({
  locale,
  preview,
  children,
}: {
  locale: Locale;
  /** What a list of messages shows after the subject. */
  preview: string;
  children: ReactNode;
}) {
  const t = emailWords(locale);
  return (
    <Html lang={locale} dir="ltr">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{DARK_CSS}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body className="paper" style={{ margin: 0, backgroundColor: COLOUR.paper, fontFamily: FONT }}>
        <Container style={{ maxWidth: "34rem", padding: "32px 24px 48px" }}>
          <Text className="ink" style={{ ...brand, color: COLOUR.ink }}>
            {t("brand")}
          </Text>
          <Section>{children}</Section>
          <Hr className="rule" style={{ borderColor: COLOUR.line, margin: "40px 0 20px" }} />
          <Text className="soft" style={{ ...small, color: COLOUR.soft }}>
            {t("why")}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

const brand = {
  fontSize: 19,
  lineHeight: "28px",
  fontWeight: 600,
  letterSpacing: "-0.035em",
  margin: "0 0 36px",
};
const small = { fontSize: 13, lineHeight: "20px", margin: 0 };
