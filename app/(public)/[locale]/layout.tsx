import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { RootDocument } from "@/app/_server/root-document";
import { Shell } from "@/app/_server/shell";
import { baseMetadata, baseViewport } from "@/app/_server/site-metadata";
import { LocaleScript, ThemeScript } from "@/components/shell/theme-script";
import { isLocale } from "@/lib/kernel/locale";

export const viewport: Viewport = baseViewport;

export function generateMetadata(): Metadata {
  return baseMetadata();
}

/** No page is made at build time: the build touches no database. The first request makes it, the cache keeps it. */
export function generateStaticParams(): [] {
  return [];
}

export default async function PublicLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <RootDocument
      locale={locale}
      head={
        <>
          <ThemeScript />
          <LocaleScript locale={locale} />
        </>
      }
    >
      <Shell locale={locale}>{children}</Shell>
    </RootDocument>
  );
}
