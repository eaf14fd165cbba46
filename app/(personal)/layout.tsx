import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { requestLocale, requestNonce } from "@/app/_server/request";
import { RootDocument } from "@/app/_server/root-document";
import { Shell } from "@/app/_server/shell";
import { baseMetadata, baseViewport } from "@/app/_server/site-metadata";
import { THEME_COOKIE } from "@/components/shell/preference-cookies";

export const viewport: Viewport = baseViewport;

export function generateMetadata(): Metadata {
  return { ...baseMetadata(), robots: { index: false } };
}

/** Pages on which a person signs in, pays, sells or operates: rendered per request, under the strict policy. */
export default async function PersonalLayout({ children }: { children: ReactNode }) {
  const [locale, nonce, jar] = await Promise.all([requestLocale(), requestNonce(), cookies()]);
  const theme = jar.get(THEME_COOKIE)?.value;
  return (
    <RootDocument
      locale={locale}
      nonce={nonce}
      theme={theme === "light" || theme === "dark" ? theme : undefined}
    >
      <Shell locale={locale}>{children}</Shell>
    </RootDocument>
  );
}
