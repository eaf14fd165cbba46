import { CircleCheck } from "lucide-react";
import type { Metadata } from "next";
import { requestLocale } from "@/app/_server/request";
import { requireOperator } from "@/app/_server/session";
import { Main, PageHead } from "@/components/shell/page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { ShowMore } from "@/components/ui/pagination";
import { wordsFor } from "@/components/words";
import { listDeadLetters } from "@/lib/platform/dead-letters/list";
import { LetterRows } from "./letter-rows";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "operator")("letters.title") };
}

/** Work that gave up: what, why, when, with what; and a button to have it run again. */
export default async function DeadLettersPage({ searchParams }: Props) {
  const [ctx, locale, { cursor, sent }] = await Promise.all([
    requireOperator(),
    requestLocale(),
    searchParams,
  ]);
  const page = await listDeadLetters(ctx, typeof cursor === "string" ? { cursor: cursor.slice(0, 512) } : {});
  const t = wordsFor(locale, "operator");
  const crumbs = [{ label: t("title"), href: "/operator" }, { label: t("letters.title") }];
  const more = page.nextCursor
    ? `/operator/dead-letters?cursor=${encodeURIComponent(page.nextCursor)}`
    : null;
  return (
    <Main>
      <PageHead
        crumbs={<Breadcrumbs label={wordsFor(locale, "ui")("breadcrumbs")} crumbs={crumbs} />}
        title={t("letters.title")}
        lead={t("letters.lead")}
      />
      {sent === "1" && (
        <Notice live className="mb-6">
          {t("letters.sent")}
        </Notice>
      )}
      {page.items.length > 0 ? (
        <LetterRows letters={page.items} locale={locale} />
      ) : (
        <EmptyState icon={CircleCheck} title={t("letters.empty")}>
          {t("letters.emptyLead")}
        </EmptyState>
      )}
      <ShowMore href={more} label={t("letters.more")} />
    </Main>
  );
}
