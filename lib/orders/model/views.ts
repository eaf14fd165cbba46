import type { OrderCard, OrderView, Party } from "../contract";
import { actsOf, cancelUntil, moneyPlace, turnOf } from "./acts";
import { trackingUrl } from "./carriers";
import { type Order, orderNumber } from "./order";
import { timelineOf } from "./timeline";

/** The order as its page shows it to this viewer. */
export function toView(order: Order, viewer: Party | "operator", now: Date): OrderView {
  const {
    remindersSent: _,
    remindDueAt: __,
    scanDueAt: ___,
    expiredAt: ____,
    timeZone: _____,
    ...shown
  } = order;
  return {
    ...shown,
    number: orderNumber(order.shortId),
    viewer,
    buyer: { id: order.buyerId, name: order.buyerName },
    seller: { id: order.sellerId, name: order.sellerName },
    trackingUrl: trackingUrl(order.carrier, order.trackingNumber),
    cancelUntil: cancelUntil(order, now),
    acts: actsOf(order, viewer, now),
    timeline: timelineOf(order),
    moneyIs: moneyPlace(order),
  };
}

/** The order as a line of this party's list. */
export function toCard(order: Order, viewer: Party, now: Date): OrderCard {
  const turn = turnOf(order, viewer, now);
  return {
    id: order.id,
    shortId: order.shortId,
    number: orderNumber(order.shortId),
    status: order.status,
    title: order.lines[0]?.title ?? "",
    photoKey: order.lines[0]?.photoKey ?? null,
    total: order.terms.total,
    payout: order.terms.payout,
    otherName: viewer === "buyer" ? order.sellerName : order.buyerName,
    placedAt: order.placedAt,
    turn: turn?.act ?? null,
    due: turn?.due ?? null,
    flagged: order.flaggedAt !== null && order.status === "shipped",
  };
}
