import { tilePhoto } from "@/app/_server/listing-view";
import { OrderRows, type OrderRowView } from "@/components/order/order-row";
import { ShowMore } from "@/components/ui/pagination";
import { wordsFor } from "@/components/words";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney } from "@/lib/kernel/money";
import type { Page } from "@/lib/kernel/paging";
import type { OrderCard, Party } from "@/lib/orders/contract";
import { when } from "./when";

/** A page of orders: what to do first where it is one's turn, the state otherwise. */
export function OrderList({
  page,
  viewer,
  locale,
  path,
  heading,
}: {
  page: Page<OrderCard>;
  viewer: Party;
  locale: Locale;
  path: string;
  heading?: "h2" | "h3";
}) {
  const more = page.nextCursor ? `${path}?cursor=${encodeURIComponent(page.nextCursor)}` : null;
  return (
    <>
      <OrderRows heading={heading} orders={page.items.map((card) => toRow(card, viewer, locale))} />
      <ShowMore href={more} label={wordsFor(locale, "order")("list.more")} />
    </>
  );
}

function toRow(card: OrderCard, viewer: Party, locale: Locale): OrderRowView {
  const t = wordsFor(locale, "order");
  const amount = formatMoney(viewer === "buyer" ? card.total : card.payout, locale);
  const turn = card.turn as "pay" | "confirm" | "ship" | "accept" | null;
  const badge = card.flagged
    ? { tone: "warn" as const, text: t("list.flaggedBadge") }
    : card.turn && card.due
      ? { tone: "accent" as const, text: t("list.badgeBy", { when: when(card.due, locale) }) }
      : undefined;
  return {
    id: card.id,
    href: `/orders/${card.shortId}`,
    photo: card.photoKey ? tilePhoto(card.photoKey) : null,
    headline: t(`list.head.${turn ?? card.status}`),
    title: card.title,
    meta: t("list.meta", {
      number: card.number,
      amount,
      other: card.otherName,
      when: when(card.placedAt, locale, "day"),
    }),
    ...(badge ? { badge } : {}),
  };
}
