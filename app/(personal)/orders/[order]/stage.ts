import { hasCome } from "@/lib/kernel/time";
import type { OrderView } from "@/lib/orders/contract";

/** Where the page stands: the order's state, split where what one reads and does differs. */
export type Stage =
  | "pay"
  | "confirming"
  | "lapsing"
  | "waitPay"
  | "paid"
  | "confirmed"
  | "shipped"
  | "stalled"
  | "delivered"
  | "completed"
  | "cancelled"
  | "expired"
  | "late";

/** `returned`: the buyer comes back from the payment page, so the news of the payment may still be on its way. */
export function stageOf(order: OrderView, charged: boolean, returned: boolean, now: Date): Stage {
  switch (order.status) {
    case "awaiting_payment":
      if (charged) return "confirming";
      if (hasCome(order.paymentDueAt, now)) return order.viewer === "buyer" ? "lapsing" : "waitPay";
      if (order.viewer !== "buyer") return "waitPay";
      return returned ? "confirming" : "pay";
    case "paid":
      return order.confirmedAt ? "confirmed" : "paid";
    case "shipped":
      return order.flaggedAt ? "stalled" : "shipped";
    case "expired":
      if (order.refundDueAt) return "late";
      // Charged after all: the order decides in a moment whether the item can still be had.
      return charged ? "confirming" : "expired";
    default:
      return order.status;
  }
}

/** Something is under way that ends by itself within seconds: the page looks again. */
export function isUnsettled(stage: Stage, order: OrderView, settled: boolean): boolean {
  if (stage === "confirming" || stage === "lapsing") return true;
  return !settled && (order.status === "completed" || order.status === "cancelled" || stage === "late");
}
