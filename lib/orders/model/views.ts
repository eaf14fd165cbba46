import type { OrderCard, OrderView, Party } from "../contract";
import { actsOf, cancelUntil, moneyPlace, turnOf } from "./acts";
import { trackingUrl } from "./carriers";
import { type Order, orderNumber } from "./order";
import { timelineOf } from "./timeline";

/** The order as its page shows it to this viewer. */
export function toView(order: Order, viewer: Party | "operator", now: Date): OrderView {
  return {
    viewer,
    id: order.id,
    shortId: order.shortId,
    number: orderNumber(order.shortId),
    checkoutId: order.checkoutId,
    status: order.status,
    buyer: { id: order.buyerId, name: order.buyerName },
    seller: { id: order.sellerId, name: order.sellerName },
    lines: order.lines,
    terms: order.terms,
    fees: order.fees,
    address: seesAddress(order, viewer) ? order.address : null,
    placedAt: order.placedAt,
    paymentDueAt: order.paymentDueAt,
    paidAt: order.paidAt,
    confirmedAt: order.confirmedAt,
    shipDueAt: order.shipDueAt,
    shippedAt: order.shippedAt,
    carrier: order.carrier,
    trackingNumber: order.trackingNumber,
    trackingUrl: trackingUrl(order.carrier, order.trackingNumber),
    flaggedAt: order.flaggedAt,
    deliveredAt: order.deliveredAt,
    acceptDueAt: order.acceptDueAt,
    completedAt: order.completedAt,
    completedBy: order.completedBy,
    cancelledAt: order.cancelledAt,
    cancelledBy: order.cancelledBy,
    relistedAt: order.relistedAt,
    refundDueAt: order.refundDueAt,
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

/** Where someone lives is told to the seller only while it is needed to send the thing. */
function seesAddress(order: Order, viewer: Party | "operator"): boolean {
  return viewer !== "seller" || (order.paidAt !== null && order.status !== "cancelled");
}
