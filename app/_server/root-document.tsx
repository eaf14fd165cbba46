import type { ReactNode } from "react";
import "../globals.css";
import { fonts } from "./fonts";

/** The outermost element of both root layouts. */
export function RootDocument({
  locale,
  theme,
  head,
  children,
}: {
  locale: string;
  theme?: "light" | "dark";
  head?: ReactNode;
  children: ReactNode;
}) {
  return (
    // The theme of a cached page is set by a script before the first paint, which React would otherwise report.
    <html lang={locale} data-theme={theme} className={fonts} suppressHydrationWarning>
      <head>{head}</head>
      <body>{children}</body>
    </html>
  );
}
