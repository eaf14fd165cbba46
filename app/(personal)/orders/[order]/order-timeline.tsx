import type { ReactNode } from "react";
import { Timeline, type TimelineStep } from "@/components/order/timeline";
import { TextLink } from "@/components/ui/text-link";
import { wordsFor } from "@/components/words";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney } from "@/lib/kernel/money";
import type { OrderView, TimelineEntry } from "@/lib/orders/contract";
import { when } from "../when";

type Props = {
  order: OrderView;
  locale: Locale;
  card: string | null;
  charged: boolean;
  settled: boolean;
  rated: boolean;
};

/** The order's story in words: what happened, what is going on, what comes. */
export function OrderTimeline(props: Props) {
  const { order, locale } = props;
  const entries = order.timeline.map((entry) => asSettled(entry, props));
  return <Timeline locale={locale} steps={entries.map((entry) => toStep(entry, props))} />;
}

/** What the order calls going on may be done by now: payments and reviews know. */
function asSettled(entry: TimelineEntry, { charged, settled, rated }: Props): TimelineEntry {
  // The order learns of it from the workflows, which may be late: nobody is asked to pay again meanwhile.
  if (charged && entry.kind === "paid" && entry.state === "now")
    return { ...entry, state: "done", due: null };
  if (settled && (entry.kind === "seller_paid" || entry.kind === "refunded"))
    return { ...entry, state: "done" };
  if (entry.kind !== "review") return entry;
  return rated ? { ...entry, state: "done" } : settled ? { ...entry, state: "now" } : entry;
}

function toStep(entry: TimelineEntry, props: Props): TimelineStep {
  const { order, locale } = props;
  const t = wordsFor(locale, "order");
  const key = `page.steps.${entry.kind}_${entry.state}` as Parameters<typeof t>[0];
  const title = t(key, {
    viewer: order.viewer,
    buyer: order.buyer.name,
    seller: order.seller.name,
    total: formatMoney(order.terms.total, locale),
    payout: formatMoney(order.terms.payout, locale),
    carrier: order.carrier ? t(`carriers.${order.carrier}`) : "",
    tracked: order.trackingNumber ? "yes" : "no",
    by: (entry.kind === "cancelled" ? order.cancelledBy : order.completedBy) ?? "deadline",
  } as never);
  const at = entry.at ?? entry.due;
  const words = entry.at
    ? when(entry.at, locale)
    : entry.due
      ? t("timeline.by", { when: when(entry.due, locale) })
      : undefined;
  return {
    id: `${entry.kind}-${entry.state}`,
    state: entry.state,
    title,
    note: noteOf(entry, props),
    who: whoOf(entry, props),
    ...(words ? { when: words } : {}),
    ...(at ? { at: at.toISOString() } : {}),
  };
}

function noteOf(entry: TimelineEntry, { order, locale, card }: Props): ReactNode {
  const t = wordsFor(locale, "order");
  const { total, commission } = order.terms;
  switch (`${entry.kind}_${entry.state}`) {
    case "paid_done":
      return t("page.notes.paid", { card: card ? cardWords(card) : "none" });
    case "confirmed_done":
      return t("page.notes.confirmed");
    case "shipped_done":
      return order.trackingNumber ? (
        <Tracking order={order} label={t("page.notes.tracking")} />
      ) : (
        t("page.notes.untracked")
      );
    case "stalled_done":
      return t("page.notes.stalled");
    case "completed_done":
      return order.completedBy === "deadline" ? t("page.notes.deadline") : undefined;
    case "completed_now":
      return t("page.notes.accept");
    case "seller_paid_done":
    case "seller_paid_now":
    case "seller_paid_next":
      return order.viewer === "buyer"
        ? undefined
        : t("page.notes.payout", {
            total: formatMoney(total, locale),
            commission: formatMoney(commission, locale),
          });
    case "refunded_now":
      return t("page.notes.refund");
    case "expired_done":
      return order.refundDueAt ? undefined : t("page.notes.expired");
    case "late_payment_done":
      return t("page.notes.late");
    default:
      return undefined;
  }
}

function whoOf(entry: TimelineEntry, { order, locale }: Props): string {
  const t = wordsFor(locale, "order");
  const { viewer } = order;
  if (entry.who === "us") return entry.state === "done" ? t("page.who.usDone") : t("page.who.us");
  if (entry.who === "carrier") return t("page.who.carrier");
  if (entry.who === "both")
    return t("page.who.both", { name: viewer === "buyer" ? order.seller.name : order.buyer.name });
  if (entry.who !== viewer) return t("page.who.name", { name: order[entry.who].name });
  return entry.state === "now" ? t("page.who.yourTurn") : t("page.who.you");
}

function Tracking({ order, label }: { order: OrderView; label: string }) {
  return (
    <>
      {label}{" "}
      {order.trackingUrl ? (
        <TextLink href={order.trackingUrl} rel="noreferrer" target="_blank">
          {order.trackingNumber}
        </TextLink>
      ) : (
        order.trackingNumber
      )}
    </>
  );
}

/** "visa 4242" as a person writes it. */
function cardWords(card: string): string {
  return card.charAt(0).toUpperCase() + card.slice(1);
}
