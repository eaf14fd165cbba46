import type { Money } from "@/lib/kernel/money";
import type { Tx } from "@/lib/platform/db/client";
import type { OrderStatus } from "./contract";
import { readOrder } from "./store/orders";

/** What a review needs to know of an order, asked in the review's own transaction. */
export type ReviewableOrder = {
  readonly orderId: string;
  readonly status: OrderStatus;
  readonly buyerId: string;
  readonly buyerName: string;
  readonly sellerId: string;
  readonly sellerName: string;
  readonly title: string;
  readonly total: Money;
};

/** The order a review is about, or null. Nothing after completion changes an order, so nothing is locked. */
export async function reviewableOrder(tx: Tx, orderId: string): Promise<ReviewableOrder | null> {
  const order = await readOrder(tx, orderId);
  if (!order) return null;
  const { status, buyerId, buyerName, sellerId, sellerName } = order;
  const title = order.lines[0]?.title ?? "";
  return {
    orderId: order.id,
    status,
    buyerId,
    buyerName,
    sellerId,
    sellerName,
    title,
    total: order.terms.total,
  };
}
