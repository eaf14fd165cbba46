import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { GuideArticle } from "@/components/guide/guide-article";
import { wordsFor } from "@/components/words";
import { isLocale, LOCALES, type Locale } from "@/lib/kernel/locale";
import { CATALOGUES } from "@/messages/catalogue";
import { type Figures, fixedFigures } from "./figures";
import { type Guide, guidePath, HELP_TOPICS, LAW_TOPICS } from "./guide-paths";
import { guideText, plainText } from "./guide-text";

export type GuideProps = { params: Promise<{ locale: string }> };

/** The language of the page; another first part of the address names nothing. */
export async function guideLocale({ params }: GuideProps): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return locale;
}

/** Title, description and the same page in other languages. */
export function guideMetadata(guide: Guide) {
  return async ({ params }: GuideProps): Promise<Metadata> => {
    const { locale } = await params;
    if (!isLocale(locale)) return {};
    const { title, description } = CATALOGUES[locale].guides[guide];
    return {
      title,
      description,
      alternates: {
        canonical: guidePath(locale, guide),
        languages: Object.fromEntries(LOCALES.map((l) => [l, guidePath(l, guide)])),
      },
      openGraph: { title, description, type: "article" },
    };
  };
}

/** A text in sections, as the catalogue has them and in its order; `extras` stand below the text of their section. */
export function GuidePage({
  guide,
  locale,
  figures = {},
  extras = {},
}: {
  guide: Exclude<Guide, "help">;
  locale: Locale;
  /** Beside the fixed ones. */
  figures?: Figures;
  extras?: Readonly<Record<string, ReactNode>>;
}) {
  const t = wordsFor(locale, "guides");
  const all = { ...fixedFigures(locale), ...figures };
  const { title, lead, sections } = CATALOGUES[locale].guides[guide];
  const parts: Readonly<Record<string, { title: string; text: string }>> = sections;
  const others = [...HELP_TOPICS, ...LAW_TOPICS].filter((other) => other !== guide);
  return (
    <GuideArticle
      crumbs={{
        label: wordsFor(locale, "ui")("breadcrumbs"),
        items: [
          { label: t("home"), href: `/${locale}` },
          { label: t("help.title"), href: guidePath(locale, "help") },
        ],
      }}
      title={title}
      lead={plainText(lead, locale, all)}
      contents={t("contents")}
      sections={Object.entries(parts).map(([id, part]) => ({
        id,
        title: part.title,
        text: guideText(part.text, locale, all),
        extra: extras[id],
      }))}
      more={{
        title: t("more"),
        links: others.map((other) => ({ label: t(`${other}.title`), href: guidePath(locale, other) })),
      }}
      otherLanguages={LOCALES.filter((l) => l !== locale).map((l) => ({
        locale: l,
        label: t("inOtherLanguage"),
        href: guidePath(l, guide),
      }))}
    />
  );
}
