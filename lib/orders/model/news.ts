import type { EventRecord } from "@/lib/kernel/event";
import {
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
  orderShipped,
  orderShipReminded,
} from "../contract";
import type { Order } from "./order";

/** What the others are told of an order: who is in it, and the deadlines that run from now. */
export const news = {
  placed: (order: Order): EventRecord =>
    orderPlaced.create(order.id, {
      ...partiesIn(order),
      listingId: order.lines[0]?.listingId ?? "",
      paymentDueAt: order.paymentDueAt.toISOString(),
    }),
  paid: (order: Order): EventRecord =>
    orderPaid.create(order.id, {
      ...partiesIn(order),
      remindDueAt: known(order.remindDueAt),
      shipDueAt: known(order.shipDueAt),
    }),
  confirmed: (order: Order): EventRecord =>
    orderConfirmed.create(order.id, { ...partiesIn(order), shipDueAt: known(order.shipDueAt) }),
  reminded: (order: Order): EventRecord =>
    orderShipReminded.create(order.id, {
      ...partiesIn(order),
      reminder: order.remindersSent,
      remindDueAt: order.remindDueAt?.toISOString() ?? null,
      shipDueAt: known(order.shipDueAt),
    }),
  shipped: (order: Order): EventRecord =>
    orderShipped.create(order.id, {
      ...partiesIn(order),
      tracked: order.trackingNumber !== null,
      acceptDueAt: order.acceptDueAt?.toISOString() ?? null,
      scanDueAt: order.scanDueAt?.toISOString() ?? null,
    }),
  delivered: (order: Order): EventRecord =>
    orderDelivered.create(order.id, { ...partiesIn(order), acceptDueAt: known(order.acceptDueAt) }),
  completed: (order: Order): EventRecord =>
    orderCompleted.create(order.id, { ...partiesIn(order), by: order.completedBy ?? "deadline" }),
  cancelled: (order: Order): EventRecord =>
    orderCancelled.create(order.id, { ...partiesIn(order), by: order.cancelledBy ?? "deadline" }),
  givenUp: (order: Order): EventRecord => orderGivenUp.create(order.id, partiesIn(order)),
  expired: (order: Order): EventRecord => orderExpired.create(order.id, partiesIn(order)),
  flagged: (order: Order): EventRecord => orderFlagged.create(order.id, partiesIn(order)),
  refundDue: (order: Order): EventRecord =>
    orderRefundDue.create(order.id, {
      ...partiesIn(order),
      amountMinor: order.terms.total.minor,
      currency: order.terms.total.currency,
    }),
};

function partiesIn(order: Order) {
  const { id, checkoutId, buyerId, sellerId } = order;
  return { orderId: id, checkoutId, buyerId, sellerId };
}

function known(deadline: Date | null): string {
  if (!deadline) throw new Error("an order's news lacks its deadline");
  return deadline.toISOString();
}
