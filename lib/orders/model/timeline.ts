import type { TimelineEntry, TimelineKind } from "../contract";
import type { Order } from "./order";

type Who = TimelineEntry["who"];

/** An order's story: what was done and by whom, the one thing that is going on, and what comes after it. */
export function timelineOf(order: Order): TimelineEntry[] {
  return [...past(order), ...ahead(order)];
}

function past(order: Order): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const done = (kind: TimelineKind, at: Date | null, who: Who): void => {
    if (at) entries.push({ kind, state: "done", at, due: null, who });
  };
  done("placed", order.placedAt, "buyer");
  done("paid", order.paidAt, "buyer");
  // A seller who sends at once has not said so before: that is one step, not two.
  const confirmedApart = order.confirmedAt?.getTime() !== order.shippedAt?.getTime();
  done("confirmed", confirmedApart ? order.confirmedAt : null, "seller");
  done("shipped", order.shippedAt, "seller");
  done("stalled", order.flaggedAt, "us");
  const acceptedOnArrival =
    order.completedBy === "buyer" && order.deliveredAt?.getTime() === order.completedAt?.getTime();
  done("delivered", acceptedOnArrival ? null : order.deliveredAt, "carrier");
  done("completed", order.completedAt, order.completedBy === "buyer" ? "buyer" : "us");
  done("cancelled", order.cancelledAt, order.cancelledBy === "deadline" ? "us" : (order.cancelledBy ?? "us"));
  done("expired", order.expiredAt, "us");
  done("late_payment", order.refundDueAt, "us");
  return entries;
}

function ahead(order: Order): TimelineEntry[] {
  const now = (kind: TimelineKind, due: Date | null, who: Who): TimelineEntry => ({
    kind,
    state: "now",
    at: null,
    due,
    who,
  });
  const next = (kind: TimelineKind, who: Who, due: Date | null = null): TimelineEntry => ({
    kind,
    state: "next",
    at: null,
    due,
    who,
  });
  const ending = [next("seller_paid", "us"), next("review", "both")];
  switch (order.status) {
    case "awaiting_payment":
      return [
        now("paid", order.paymentDueAt, "buyer"),
        next("shipped", "seller"),
        next("delivered", "carrier"),
        ...ending,
      ];
    case "paid":
      return [
        now("shipped", order.shipDueAt, "seller"),
        next("delivered", "carrier"),
        next("completed", "buyer"),
        ...ending,
      ];
    case "shipped":
      return order.acceptDueAt
        ? [now("completed", order.acceptDueAt, "buyer"), ...ending]
        : [now("delivered", null, "carrier"), next("completed", "buyer"), ...ending];
    case "delivered":
      return [now("completed", order.acceptDueAt, "buyer"), ...ending];
    case "completed":
      return [now("seller_paid", null, "us"), next("review", "both")];
    case "cancelled":
      return [now("refunded", null, "us")];
    case "expired":
      return order.refundDueAt ? [now("refunded", null, "us")] : [];
  }
}
