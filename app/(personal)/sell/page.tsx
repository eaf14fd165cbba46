import { Store, Tag } from "lucide-react";
import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requestLocale } from "@/app/_server/request";
import { requireUser } from "@/app/_server/session";
import { Main, PageHead } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ShowMore } from "@/components/ui/pagination";
import { Segmented } from "@/components/ui/segmented";
import { wordsFor } from "@/components/words";
import { listMyListings, type MyTab } from "@/lib/catalogue/queries/list-my-listings";
import { JustDone } from "./just-done";
import { ListingRows } from "./listing-rows";
import { PayoutNotice } from "./payout-notice";
import { SellWords } from "./sell-words";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

const TABS = ["all", "live", "paused", "sold"] as const satisfies readonly MyTab[];

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "sell")("list.title") };
}

/** What a person has for sale. Who does not sell yet is shown how to begin. */
export default async function MyListingsPage({ searchParams }: Props) {
  const [ctx, locale, params] = await Promise.all([requireUser("/sell"), requestLocale(), searchParams]);
  if (ctx.actor.suspended) forbidden();
  const t = wordsFor(locale, "sell");
  if (!ctx.actor.roles.includes("seller")) {
    return (
      <Main>
        <EmptyState
          icon={Store}
          heading="h1"
          title={t("list.startTitle")}
          action={
            <ButtonLink href="/sell/start" variant="primary">
              {t("list.start")}
            </ButtonLink>
          }
        >
          {t("list.startLead")}
        </EmptyState>
      </Main>
    );
  }
  const tab = TABS.find((known) => known === params.tab) ?? "all";
  const cursor = typeof params.cursor === "string" ? params.cursor.slice(0, 512) : undefined;
  const { items, nextCursor, counts } = await listMyListings(ctx, { tab, cursor });
  const href = (to: MyTab) => (to === "all" ? "/sell" : `/sell?tab=${to}`);
  return (
    <Main>
      <PageHead
        title={t("list.title")}
        lead={t("list.lead")}
        action={
          <ButtonLink href="/sell/new" variant="primary">
            {t("list.new")}
          </ButtonLink>
        }
      />
      <JustDone ctx={ctx} locale={locale} created={params.created} saved={params.saved} />
      <PayoutNotice ctx={ctx} locale={locale} />
      {counts.all === 0 ? (
        <EmptyState
          icon={Tag}
          title={t("list.emptyTitle")}
          action={<ButtonLink href="/sell/new">{t("list.new")}</ButtonLink>}
        >
          {t("list.emptyLead")}
        </EmptyState>
      ) : (
        <>
          <div className="pb-6">
            <Segmented
              label={t("list.tabs")}
              segments={TABS.map((to) => ({
                label: t(`list.${to}`, { count: String(counts[to]) }),
                href: href(to),
                current: to === tab,
              }))}
            />
          </div>
          {items.length === 0 ? (
            <EmptyState
              icon={Tag}
              title={t("list.emptyTab")}
              action={<ButtonLink href="/sell">{t("list.seeAll")}</ButtonLink>}
            >
              {t("list.emptyTabLead")}
            </EmptyState>
          ) : (
            <SellWords locale={locale}>
              <ListingRows listings={items} locale={locale} />
            </SellWords>
          )}
          <ShowMore
            href={
              nextCursor
                ? `/sell?${new URLSearchParams({ ...(tab === "all" ? {} : { tab }), cursor: nextCursor })}`
                : null
            }
            label={t("list.more")}
          />
        </>
      )}
    </Main>
  );
}
