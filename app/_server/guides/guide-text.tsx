import type { ReactNode } from "react";
import { createTranslator } from "use-intl/core";
import { Gap } from "@/components/guide/gap";
import { TextLink } from "@/components/ui/text-link";
import { wordsFor } from "@/components/words";
import type { Locale } from "@/lib/kernel/locale";
import type { Figures } from "./figures";
import { GUIDES, type Guide, guidePath } from "./guide-paths";
import { DETAILS, type Detail, detailOf } from "./operator-details";

type Tag = (words: ReactNode) => ReactNode;

/** A text of the catalogue with its figures put in, as it stands in a title or a description. */
export function plainText(text: string, locale: Locale, figures: Figures): string {
  return createTranslator<{ text: string }>({ locale, messages: { text } })("text", figures);
}

/**
 * A text with its marks: `<p>`, `<ul>`, `<li>`, `<b>`; `<toFees>…</toFees>` links to a page of help or law, and
 * `<gapEmail></gapEmail>` stands for what the operator has filled in, or for the gap where they have not.
 */
export function guideText(text: string, locale: Locale, figures: Figures): ReactNode {
  return createTranslator<{ text: string }>({ locale, messages: { text } }).rich("text", {
    ...figures,
    ...MARKS,
    ...links(locale),
    ...details(locale),
  });
}

const MARKS: Readonly<Record<string, Tag>> = {
  p: (words) => <p>{words}</p>,
  ul: (words) => <ul className="list-disc ps-5 marker:text-ink-3">{words}</ul>,
  li: (words) => <li className="mt-1 ps-1">{words}</li>,
  b: (words) => <b className="font-strong text-ink">{words}</b>,
};

function links(locale: Locale): Record<string, Tag> {
  const guides = Object.keys(GUIDES) as Guide[];
  return Object.fromEntries(
    guides.map((guide) => [
      `to${capital(guide)}`,
      (words: ReactNode) => <TextLink href={guidePath(locale, guide)}>{words}</TextLink>,
    ]),
  );
}

function details(locale: Locale): Record<string, Tag> {
  return Object.fromEntries(
    DETAILS.map((name) => [gapTag(name), () => <OperatorDetail name={name} locale={locale} />]),
  );
}

/** What the operator says about themselves, or a gap that nobody overlooks. */
export function OperatorDetail({ name, locale }: { name: Detail; locale: Locale }) {
  const said = detailOf(name, locale);
  const t = wordsFor(locale, "guides");
  if (!said) return <Gap name={name}>{t("gap", { what: t(`gaps.${name}`) })}</Gap>;
  if (name === "email") return <TextLink href={`mailto:${said}`}>{said}</TextLink>;
  return <span className="whitespace-pre-line">{said}</span>;
}

/** The mark that stands for a detail in a text: `gapEmail`. */
export function gapTag(name: Detail): string {
  return `gap${capital(name)}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
