import { hasCome } from "@/lib/kernel/time";
import { type Carrier, type OrderStatus, orderFailure, type Party } from "../contract";
import {
  acceptDeadline,
  cancelDeadline,
  reminderAfter,
  scanDeadline,
  shipDeadline,
  untrackedDeadline,
} from "./deadlines";
import type { Order } from "./order";

/** The moves that an order can make. What is not here cannot happen. */
export const NEXT: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  awaiting_payment: ["paid", "expired"],
  // A payment that arrives late, when the item can be claimed again.
  expired: ["paid"],
  paid: ["shipped", "cancelled"],
  shipped: ["delivered", "completed"],
  delivered: ["completed"],
  completed: [],
  cancelled: [],
};

export function canMove(from: OrderStatus, to: OrderStatus): boolean {
  return NEXT[from].includes(to);
}

/** The money has arrived: from now on the seller's working days are counted. */
export function pay(order: Order, now: Date): Order {
  // Its money is on the way back: paid for now, it would be refunded and paid out.
  if (order.refundDueAt) throw orderFailure("moved_on");
  return {
    ...move(order, "paid"),
    paidAt: now,
    shipDueAt: shipDeadline(now, order.timeZone),
    remindDueAt: reminderAfter(0, now, order.timeZone),
    remindersSent: 0,
    expiredAt: null,
  };
}

/** The buyer no longer wants it: the time to pay ends now, and what follows is what follows at its end. */
export function giveUp(order: Order, now: Date): Order {
  if (order.status !== "awaiting_payment" || hasCome(order.paymentDueAt, now)) throw orderFailure("moved_on");
  // Not `now`: a second request whose clock is a little behind this one's must find the time over, too.
  return { ...order, paymentDueAt: order.placedAt };
}

/** Nothing was paid in time. Only after the provider has said that nothing will be. */
export function expire(order: Order, now: Date): Order {
  return { ...move(order, "expired"), expiredAt: now };
}

/** Paid after all, but the item is gone: the order stays expired and the money goes back. */
export function refuseLatePayment(order: Order, now: Date): Order {
  if (order.status !== "expired") throw orderFailure("moved_on");
  return { ...order, refundDueAt: now };
}

/** The seller says 'I will send it': from here on the buyer cannot call it off alone. */
export function confirm(order: Order, now: Date): Order {
  if (order.status !== "paid" || order.confirmedAt) throw orderFailure("moved_on");
  return { ...order, confirmedAt: now };
}

/** Notes that the seller was reminded to send it. */
export function remind(order: Order): Order {
  if (order.status !== "paid" || !order.paidAt) throw orderFailure("moved_on");
  const remindersSent = order.remindersSent + 1;
  return {
    ...order,
    remindersSent,
    remindDueAt: reminderAfter(remindersSent, order.paidAt, order.timeZone),
  };
}

/** It is on its way. Without a tracking number nobody sees it arrive, so another clock runs. */
export function ship(
  order: Order,
  parcel: { carrier: Carrier | null; trackingNumber: string | null },
  now: Date,
): Order {
  const tracked = parcel.trackingNumber !== null;
  return {
    ...move(order, "shipped"),
    ...parcel,
    shippedAt: now,
    confirmedAt: order.confirmedAt ?? now,
    remindDueAt: null,
    acceptDueAt: tracked ? null : untrackedDeadline(now),
    scanDueAt: tracked ? scanDeadline(now) : null,
  };
}

/** It has arrived: the buyer has three days to look at it. */
export function deliver(order: Order, now: Date): Order {
  return { ...move(order, "delivered"), deliveredAt: now, acceptDueAt: acceptDeadline(now), scanDueAt: null };
}

/** The sale is done and the seller is to be paid: because the buyer said so, or because the time is up. */
export function complete(order: Order, by: "buyer" | "deadline", now: Date): Order {
  return {
    ...move(order, "completed"),
    deliveredAt: order.deliveredAt ?? (by === "buyer" ? now : null),
    completedAt: now,
    completedBy: by,
  };
}

/** Called off before it was sent; the whole payment goes back. */
export function cancel(order: Order, by: Party | "deadline", now: Date): Order {
  if (order.shippedAt) throw orderFailure("already_shipped");
  const cancelled = move(order, "cancelled");
  if (by === "buyer") {
    if (order.confirmedAt) throw orderFailure("already_confirmed");
    if (!order.paidAt || hasPassed(cancelDeadline(order.paidAt), now))
      throw orderFailure("too_late_to_cancel");
  }
  return { ...cancelled, cancelledAt: now, cancelledBy: by, remindDueAt: null };
}

/** The seller puts what did not sell back on sale. */
export function relist(order: Order, now: Date): Order {
  if (order.status !== "cancelled" || order.relistedAt) throw orderFailure("moved_on");
  return { ...order, relistedAt: now };
}

/** No scanner saw the parcel for three weeks: the money stays held and an operator looks at it. */
export function flag(order: Order, now: Date): Order {
  if (order.status !== "shipped" || order.flaggedAt) throw orderFailure("moved_on");
  return { ...order, flaggedAt: now };
}

export type Lapse = "payment" | "reminder" | "ship" | "accept" | "scan";

/** The deadline that has lapsed on this order, if any. The sweeper and every timer ask this and nothing else. */
export function lapsed(order: Order, now: Date): Lapse | null {
  const over = (due: Date | null): boolean => due !== null && hasCome(due, now);
  if (order.status === "awaiting_payment") return over(order.paymentDueAt) ? "payment" : null;
  if (order.status === "paid") {
    if (over(order.shipDueAt)) return "ship";
    return over(order.remindDueAt) ? "reminder" : null;
  }
  if (order.status === "shipped" || order.status === "delivered") {
    if (over(order.acceptDueAt)) return "accept";
    return order.status === "shipped" && !order.flaggedAt && over(order.scanDueAt) ? "scan" : null;
  }
  return null;
}

function move(order: Order, to: OrderStatus): Order {
  if (!canMove(order.status, to)) throw orderFailure("moved_on");
  return { ...order, status: to };
}

/** Strictly later than the instant: the last instant of the hour still counts as within it. */
function hasPassed(instant: Date, now: Date): boolean {
  return now.getTime() > instant.getTime();
}
