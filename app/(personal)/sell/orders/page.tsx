import { PackageOpen } from "lucide-react";
import type { Metadata } from "next";
import { requestLocale } from "@/app/_server/request";
import { requireUser } from "@/app/_server/session";
import { OrderList } from "@/app/(personal)/orders/order-list";
import { RefreshOn } from "@/components/live/refresh-on";
import { Main, PageHead } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { wordsFor } from "@/components/words";
import { listMySales } from "@/lib/orders/queries/list-my-sales";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "order")("list.sales") };
}

/** What this person sold, and what is to be sent. */
export default async function SalesPage({ searchParams }: Props) {
  const [ctx, locale, { cursor }] = await Promise.all([
    requireUser("/sell/orders"),
    requestLocale(),
    searchParams,
  ]);
  const page = await listMySales(ctx, typeof cursor === "string" ? { cursor: cursor.slice(0, 512) } : {});
  const t = wordsFor(locale, "order");
  return (
    <Main>
      <RefreshOn about="order" />
      <PageHead title={t("list.sales")} lead={t("list.salesLead")} />
      {page.items.length > 0 ? (
        <OrderList page={page} viewer="seller" locale={locale} path="/sell/orders" />
      ) : (
        <EmptyState
          icon={PackageOpen}
          title={t("list.emptySales")}
          action={
            <ButtonLink href="/sell/new" variant="primary">
              {t("list.sell")}
            </ButtonLink>
          }
        >
          {t("list.emptySalesLead")}
        </EmptyState>
      )}
    </Main>
  );
}
