import { ShoppingBag } from "lucide-react";
import type { Metadata } from "next";
import { requestLocale } from "@/app/_server/request";
import { requireUser } from "@/app/_server/session";
import { RefreshOn } from "@/components/live/refresh-on";
import { Main, PageHead } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { wordsFor } from "@/components/words";
import { listMyPurchases } from "@/lib/orders/queries/list-my-purchases";
import { OrderList } from "./order-list";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "order")("list.purchases") };
}

/** What this person bought. */
export default async function PurchasesPage({ searchParams }: Props) {
  const [ctx, locale, { cursor }] = await Promise.all([
    requireUser("/orders"),
    requestLocale(),
    searchParams,
  ]);
  const page = await listMyPurchases(ctx, typeof cursor === "string" ? { cursor: cursor.slice(0, 512) } : {});
  const t = wordsFor(locale, "order");
  return (
    <Main>
      <RefreshOn about="order" />
      <PageHead title={t("list.purchases")} lead={t("list.purchasesLead")} />
      {page.items.length > 0 ? (
        <OrderList page={page} viewer="buyer" locale={locale} path="/orders" />
      ) : (
        <EmptyState
          icon={ShoppingBag}
          title={t("list.emptyPurchases")}
          action={
            <ButtonLink href="/search" variant="primary">
              {t("list.look")}
            </ButtonLink>
          }
        >
          {t("list.emptyPurchasesLead")}
        </EmptyState>
      )}
    </Main>
  );
}
