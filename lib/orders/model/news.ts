import type { EventRecord } from "@/lib/kernel/event";
import {
  type OrderFacts,
  orderCancelled,
  orderCompleted,
  orderConfirmed,
  orderDelivered,
  orderExpired,
  orderFlagged,
  orderGivenUp,
  orderPaid,
  orderPlaced,
  orderRefundDue,
  orderRestated,
  orderShipped,
  orderShipReminded,
} from "../contract";
import { trackingUrl } from "./carriers";
import { type Order, orderNumber } from "./order";

/** What the others are told of an order: who is in it, the deadlines that run from now, and what messages say of it. */
export const news = {
  placed: (order: Order): EventRecord =>
    orderPlaced.create(order.id, {
      ...aboutChanged(order),
      listingId: order.lines[0]?.listingId ?? "",
      paymentDueAt: order.paymentDueAt.toISOString(),
    }),
  paid: (order: Order): EventRecord =>
    orderPaid.create(order.id, {
      ...aboutChanged(order),
      remindDueAt: known(order.remindDueAt),
      shipDueAt: known(order.shipDueAt),
    }),
  confirmed: (order: Order): EventRecord =>
    orderConfirmed.create(order.id, { ...aboutChanged(order), shipDueAt: known(order.shipDueAt) }),
  reminded: (order: Order): EventRecord =>
    orderShipReminded.create(order.id, {
      ...aboutChanged(order),
      reminder: order.remindersSent,
      remindDueAt: order.remindDueAt?.toISOString() ?? null,
      shipDueAt: known(order.shipDueAt),
    }),
  shipped: (order: Order): EventRecord =>
    orderShipped.create(order.id, {
      ...aboutChanged(order),
      tracked: order.trackingNumber !== null,
      acceptDueAt: order.acceptDueAt?.toISOString() ?? null,
      scanDueAt: order.scanDueAt?.toISOString() ?? null,
    }),
  delivered: (order: Order): EventRecord =>
    orderDelivered.create(order.id, { ...aboutChanged(order), acceptDueAt: known(order.acceptDueAt) }),
  completed: (order: Order): EventRecord =>
    orderCompleted.create(order.id, { ...aboutChanged(order), by: order.completedBy ?? "deadline" }),
  cancelled: (order: Order): EventRecord =>
    orderCancelled.create(order.id, { ...aboutChanged(order), by: order.cancelledBy ?? "deadline" }),
  givenUp: (order: Order): EventRecord => orderGivenUp.create(order.id, aboutChanged(order)),
  expired: (order: Order): EventRecord => orderExpired.create(order.id, aboutChanged(order)),
  flagged: (order: Order): EventRecord => orderFlagged.create(order.id, aboutChanged(order)),
  /** Without a change: the revision is that of the row. */
  restated: (order: Order): EventRecord =>
    orderRestated.create(order.id, { ...partiesIn(order), facts: factsOf(order, order.revision) }),
  refundDue: (order: Order): EventRecord =>
    orderRefundDue.create(order.id, {
      ...aboutChanged(order),
      amountMinor: order.terms.total.minor,
      currency: order.terms.total.currency,
    }),
};

function partiesIn(order: Order) {
  const { id, checkoutId, buyerId, sellerId } = order;
  return { orderId: id, checkoutId, buyerId, sellerId };
}

/** An order that is being saved gets the next revision (`movingColumns`), so its news have that one. */
function aboutChanged(order: Order) {
  return { ...partiesIn(order), facts: factsOf(order, order.revision + 1) };
}

function factsOf(order: Order, revision: number): OrderFacts {
  const { status, shortId, terms, carrier, trackingNumber, completedBy, cancelledBy, timeZone } = order;
  const [line] = order.lines;
  return {
    revision,
    status,
    shortId,
    number: orderNumber(shortId),
    title: line?.title ?? "",
    photoKey: line?.photoKey ?? null,
    quantity: line?.quantity ?? 1,
    total: terms.total,
    payout: terms.payout,
    carrier,
    trackingNumber,
    trackingUrl: trackingUrl(carrier, trackingNumber),
    paymentDueAt: order.paymentDueAt.toISOString(),
    shipDueAt: order.shipDueAt?.toISOString() ?? null,
    acceptDueAt: order.acceptDueAt?.toISOString() ?? null,
    completedBy,
    cancelledBy,
    timeZone,
  };
}

function known(deadline: Date | null): string {
  if (!deadline) throw new Error("an order's news lacks its deadline");
  return deadline.toISOString();
}
