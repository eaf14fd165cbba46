import type { ReactNode } from "react";
import "../globals.css";
import { PacedStart } from "@/components/shell/paced-start";
import { fonts } from "./fonts";

/** The outermost element of both root layouts. */
export function RootDocument({
  locale,
  theme,
  nonce,
  head,
  children,
}: {
  locale: string;
  theme?: "light" | "dark";
  nonce?: string;
  head?: ReactNode;
  children: ReactNode;
}) {
  return (
    // The theme of a cached page is set by a script before the first paint, which React would otherwise report.
    <html lang={locale} data-theme={theme} className={fonts} suppressHydrationWarning>
      <head>
        <PacedStart nonce={nonce} />
        {head}
      </head>
      <body>{children}</body>
    </html>
  );
}
