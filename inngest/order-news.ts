import type { OrderEmailKind } from "@/emails/order/kinds";
import type { NoticeKind, Side } from "@/lib/notifications/contract";
import {
  orderCancelled,
  orderCompleted,
  orderConfirmed,
  orderDelivered,
  orderExpired,
  orderFlagged,
  orderPaid,
  orderPlaced,
  orderRefundDue,
  orderShipped,
  orderShipReminded,
} from "@/lib/orders/contract";
import { refundSucceeded, transferSucceeded } from "@/lib/payments/contract";

/** One thing that one side of an order is told: by a notice always, by email where it is worth one. */
export type OrderNews = {
  readonly to: Side;
  /** Said only while the order is still there: a reminder that comes late must not tell someone to ship again. */
  readonly whileIn?: string;
} & (
  | { readonly kind: NoticeKind & OrderEmailKind; readonly mailed: true }
  | { readonly kind: NoticeKind; readonly mailed: false }
);

const mailed = true;

/** Who is told what, by the event that happened to an order. Each side has a row of its own. */
const NEWS: Readonly<Record<string, readonly OrderNews[]>> = {
  [orderPlaced.name]: [{ kind: "placed", to: "buyer", mailed: false, whileIn: "awaiting_payment" }],
  [orderPaid.name]: [
    { kind: "paid", to: "buyer", mailed },
    { kind: "sold", to: "seller", mailed },
  ],
  [orderConfirmed.name]: [{ kind: "confirmed", to: "buyer", mailed }],
  [orderShipReminded.name]: [{ kind: "shipReminder", to: "seller", mailed, whileIn: "paid" }],
  [orderShipped.name]: [{ kind: "shipped", to: "buyer", mailed }],
  [orderFlagged.name]: [
    { kind: "stalled", to: "buyer", mailed: false, whileIn: "shipped" },
    { kind: "stalled", to: "seller", mailed: false, whileIn: "shipped" },
  ],
  [orderDelivered.name]: [
    { kind: "delivered", to: "buyer", mailed, whileIn: "delivered" },
    { kind: "deliveredSeller", to: "seller", mailed: false },
  ],
  [orderCompleted.name]: [
    { kind: "completed", to: "buyer", mailed },
    { kind: "completedSeller", to: "seller", mailed: false },
  ],
  [orderCancelled.name]: [
    { kind: "cancelledBuyer", to: "buyer", mailed },
    { kind: "cancelledSeller", to: "seller", mailed },
  ],
  [orderExpired.name]: [{ kind: "expired", to: "buyer", mailed }],
  [orderRefundDue.name]: [{ kind: "latePayment", to: "buyer", mailed }],
  [refundSucceeded.name]: [{ kind: "refunded", to: "buyer", mailed: false }],
  [transferSucceeded.name]: [{ kind: "payout", to: "seller", mailed }],
};

/** What this side is told when that happens. */
export function newsFor(eventName: string, side: Side): OrderNews | undefined {
  return NEWS[eventName]?.find((news) => news.to === side);
}

/** The events of which this side is told, by email or at all. */
export function eventsFor(side: Side, by: "email" | "notice"): string[] {
  return Object.keys(NEWS).filter((name) => {
    const news = newsFor(name, side);
    return news && (by === "notice" || news.mailed);
  });
}
