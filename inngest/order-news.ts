import type { OrderNews } from "./messages";

/** Who is told what, by the event that happened to an order. Each party has a row of its own. */
const NEWS: Readonly<Record<string, readonly OrderNews[]>> = {
  "orders/order.paid": [
    { kind: "paid", to: "buyer" },
    { kind: "sold", to: "seller" },
  ],
  "orders/order.confirmed": [{ kind: "confirmed", to: "buyer" }],
  "orders/order.ship_reminded": [{ kind: "shipReminder", to: "seller", whileIn: "paid" }],
  "orders/order.shipped": [{ kind: "shipped", to: "buyer" }],
  "orders/order.delivered": [{ kind: "delivered", to: "buyer", whileIn: "delivered" }],
  "orders/order.completed": [{ kind: "completed", to: "buyer" }],
  "orders/order.cancelled": [
    { kind: "cancelledBuyer", to: "buyer" },
    { kind: "cancelledSeller", to: "seller" },
  ],
  "orders/order.expired": [{ kind: "expired", to: "buyer" }],
  "orders/order.refund_due": [{ kind: "latePayment", to: "buyer" }],
  "payments/transfer.succeeded": [{ kind: "payout", to: "seller" }],
};

/** What this party is told when that happens. */
export function newsFor(eventName: string, party: OrderNews["to"]): OrderNews | undefined {
  return NEWS[eventName]?.find((news) => news.to === party);
}

/** The events of which this party is told. */
export function eventsFor(party: OrderNews["to"]): string[] {
  return Object.keys(NEWS).filter((name) => newsFor(name, party));
}
