import type { Metadata } from "next";
import { requestLocale } from "@/app/_server/request";
import { requireOperator } from "@/app/_server/session";
import { Main, PageHead } from "@/components/shell/page";
import { Section } from "@/components/shell/section";
import { wordsFor } from "@/components/words";
import { listFlaggedOrders } from "@/lib/orders/queries/list-flagged-orders";
import { listDeadLetters } from "@/lib/platform/dead-letters/list";
import { OrderList } from "../orders/order-list";
import { LetterRows } from "./dead-letters/letter-rows";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** How many dead letters the start page shows: enough to see that something is wrong. */
const LATEST = 3;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "operator")("title") };
}

/** What waits for an operator: parcels to look into, and work that gave up. */
export default async function OperatorPage({ searchParams }: Props) {
  const [ctx, locale, { cursor }] = await Promise.all([requireOperator(), requestLocale(), searchParams]);
  const [flagged, letters] = await Promise.all([
    listFlaggedOrders(ctx, typeof cursor === "string" ? { cursor: cursor.slice(0, 512) } : {}),
    listDeadLetters(ctx, { limit: LATEST }),
  ]);
  const t = wordsFor(locale, "operator");
  const o = wordsFor(locale, "order");
  return (
    <Main>
      <PageHead title={t("title")} lead={t("lead")} />
      <Section id="flagged" level="md" title={o("list.flagged")} lead={o("list.flaggedLead")} space="py-6">
        {flagged.items.length > 0 ? (
          <OrderList page={flagged} viewer="seller" locale={locale} path="/operator" heading="h3" />
        ) : (
          <p className="border-y py-4 text-ink-2">{o("list.emptyFlagged")}</p>
        )}
      </Section>
      <Section
        id="letters"
        level="md"
        title={t("letters.title")}
        lead={t("letters.lead")}
        more={{ label: t("letters.all"), href: "/operator/dead-letters" }}
        space="py-6"
      >
        {letters.items.length > 0 ? (
          <LetterRows letters={letters.items} locale={locale} />
        ) : (
          <p className="border-y py-4 text-ink-2">{t("letters.empty")}</p>
        )}
      </Section>
    </Main>
  );
}
