import type { z } from "zod";
import type { Money } from "@/lib/kernel/money";
import type { KnownOrder, NoticeFactsSchema, NoticeKind, Side } from "../contract";

type Facts = z.output<typeof NoticeFactsSchema>;
type Due = "paymentDueAt" | "shipDueAt" | "acceptDueAt";

/** By when the reader, or the other side for them, must act after this. */
const DUE: Partial<Record<NoticeKind, Due>> = {
  placed: "paymentDueAt",
  paid: "shipDueAt",
  sold: "shipDueAt",
  confirmed: "shipDueAt",
  shipReminder: "shipDueAt",
  shipped: "acceptDueAt",
  delivered: "acceptDueAt",
  deliveredSeller: "acceptDueAt",
};

/** What a notice about an order names, for this side of it: to each their own amount, and the other's name. */
export function orderNoticeFacts(kind: NoticeKind, order: KnownOrder, side: Side, otherName: string): Facts {
  const due = DUE[kind];
  const dueAt = due ? order[due] : null;
  const by = byWhom(kind, order);
  const amount: Money = side === "buyer" ? order.total : order.payout;
  return {
    title: order.title,
    number: order.number,
    ...(order.photoKey ? { photoKey: order.photoKey } : {}),
    amount,
    otherName,
    ...(by ? { by } : {}),
    ...(dueAt ? { dueAt } : {}),
  };
}

function byWhom(kind: NoticeKind, order: KnownOrder): Side | "deadline" | null {
  if (kind === "cancelledBuyer" || kind === "cancelledSeller") return order.cancelledBy;
  return kind === "completed" || kind === "completedSeller" ? order.completedBy : null;
}
