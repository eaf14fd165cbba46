import { Button, Heading, Link, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { COLOUR } from "./theme";

/** What the email is about, in one line. */
export function Title({ children }: { children: ReactNode }) {
  return (
    <Heading as="h1" className="ink" style={title}>
      {children}
    </Heading>
  );
}

export function Words({ children, soft }: { children: ReactNode; soft?: boolean }) {
  return (
    <Text className={soft ? "soft" : "ink"} style={{ ...words, color: soft ? COLOUR.soft : COLOUR.ink }}>
      {children}
    </Text>
  );
}

/** The one thing to do. */
export function Act({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Section style={{ margin: "28px 0 8px" }}>
      <Button href={href} className="act" style={act}>
        {children}
      </Button>
    </Section>
  );
}

export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="link" style={{ color: COLOUR.accent, textDecoration: "underline" }}>
      {children}
    </Link>
  );
}

/** Six digits, large, to be read off or copied whole. */
export function CodeBlock({ children }: { children: string }) {
  return (
    <Text className="sunk" style={code}>
      {children}
    </Text>
  );
}

/** Names and values, a hairline above each. */
export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={{ margin: "28px 0 0" }}>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <td className="name soft rule" style={{ ...cell, color: COLOUR.soft, width: "36%" }}>
              {name}
            </td>
            <td className="ink rule" style={{ ...cell, color: COLOUR.ink }}>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const title = {
  color: COLOUR.ink,
  fontSize: 26,
  lineHeight: "32px",
  fontWeight: 520,
  letterSpacing: "-0.02em",
  margin: "0 0 16px",
};
const words = { fontSize: 16, lineHeight: "26px", margin: "0 0 16px" };
const act = {
  backgroundColor: COLOUR.accent,
  color: COLOUR.onAccent,
  fontSize: 16,
  fontWeight: 550,
  lineHeight: "24px",
  padding: "12px 20px",
  borderRadius: 8,
};
const code = {
  backgroundColor: COLOUR.sunk,
  color: COLOUR.ink,
  borderRadius: 12,
  fontSize: 32,
  lineHeight: "40px",
  fontWeight: 600,
  fontVariantNumeric: "tabular-nums",
  letterSpacing: "0.24em",
  textAlign: "center" as const,
  padding: "20px 8px",
  margin: "0 0 20px",
};
const cell = {
  borderTop: `1px solid ${COLOUR.line}`,
  fontSize: 15,
  lineHeight: "24px",
  padding: "10px 12px 10px 0",
  verticalAlign: "top",
};
