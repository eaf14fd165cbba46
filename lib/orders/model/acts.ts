import { hasCome } from "@/lib/kernel/time";
import type { MoneyPlace, OrderAct, Party } from "../contract";
import { cancelDeadline } from "./deadlines";
import type { Order } from "./order";

/** Until when the buyer may still call the order off; null when that is over. */
export function cancelUntil(order: Order, now: Date): Date | null {
  if (order.status !== "paid" || order.confirmedAt || !order.paidAt) return null;
  const until = cancelDeadline(order.paidAt);
  return hasCome(until, now) ? null : until;
}

/** What this person can do with the order now, what they should do first. */
export function actsOf(order: Order, viewer: Party | "operator", now: Date): OrderAct[] {
  const { status } = order;
  if (viewer === "operator") return status === "shipped" ? ["deliver"] : [];
  const acts: OrderAct[] = [];
  if (viewer === "buyer") {
    if (status === "awaiting_payment" && !hasCome(order.paymentDueAt, now)) acts.push("pay", "giveUp");
    if (status === "shipped" || status === "delivered") acts.push("accept");
    if (cancelUntil(order, now)) acts.push("cancel");
  } else {
    if (status === "paid") acts.push(...(order.confirmedAt ? [] : ["confirm" as const]), "ship", "cancel");
    if (status === "cancelled" && !order.relistedAt) acts.push("relist");
  }
  if (status === "completed") acts.push("review");
  return acts;
}

/** What waits for this person: the act and its deadline. Sent but not arrived is nobody's turn. */
export function turnOf(order: Order, viewer: Party, now: Date): { act: OrderAct; due: Date | null } | null {
  const [act] = actsOf(order, viewer, now);
  if (act === "pay") return { act, due: order.paymentDueAt };
  if (act === "confirm" || act === "ship") return { act, due: order.shipDueAt };
  if (act === "accept" && order.status === "delivered") return { act, due: order.acceptDueAt };
  return null;
}

/** Where the money stands by the order's own state; whether it has moved yet, payments knows. */
export function moneyPlace(order: Order): MoneyPlace {
  if (order.status === "cancelled" || order.refundDueAt) return "back";
  if (order.status === "completed") return "with_seller";
  return order.paidAt ? "held" : "with_buyer";
}
