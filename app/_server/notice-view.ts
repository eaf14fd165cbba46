import { wordsFor } from "@/components/words";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney } from "@/lib/kernel/money";
import type { NoticeView } from "@/lib/notifications/contract";

/** Pages that have their language in their path; a notice's own path has none. */
const PUBLIC = /^\/(?:$|(?:c|listing|seller|help)\/)/;

/** Where a notice leads, for a reader of this language. */
export function noticeHref(path: string, locale: Locale): string {
  return PUBLIC.test(path) ? `/${locale}${path === "/" ? "" : path}` : path;
}

/** What a notice's sentence may name. What one lacks is said in general words. */
export function noticeValues({ facts }: NoticeView, locale: Locale) {
  const t = wordsFor(locale, "notices");
  return {
    title: facts.title ?? t("item"),
    otherName: facts.otherName ?? t("someone"),
    amount: facts.amount ? formatMoney(facts.amount, locale) : "none",
    by: facts.by ?? "deadline",
    stars: facts.stars ?? 0,
  };
}

/** A notice as one sentence of plain text, in which names keep their own direction of writing. */
export function noticeText(notice: NoticeView, locale: Locale): string {
  return wordsFor(locale, "notices").markup(`kind.${notice.kind}`, {
    ...noticeValues(notice, locale),
    name: (name) => `\u2068${name}\u2069`,
  });
}
