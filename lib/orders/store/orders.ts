import type { Tx } from "@/lib/platform/db/client";
import { isLive, type Order } from "../model/order";
import { lineColumns, movingColumns, orderColumns, toOrder } from "./order-rows";

/** Reads an order and holds its row until the transaction ends: moves of one order happen one after the other. */
export async function lockOrder(tx: Tx, orderId: string): Promise<Order | null> {
  const held = await tx.$queryRaw<unknown[]>`select 1 from orders where id = ${orderId}::uuid for update`;
  if (held.length === 0) return null;
  const row = await tx.order.findUnique({ where: { id: orderId }, include: { lines: true } });
  return row && toOrder(row);
}

export async function readOrder(tx: Tx, orderId: string): Promise<Order | null> {
  const row = await tx.order.findUnique({ where: { id: orderId }, include: { lines: true } });
  return row && toOrder(row);
}

/** Writes a new order. The unique index on live one-off lines is the last guard against selling one thing twice. */
export async function insertOrder(tx: Tx, order: Order): Promise<void> {
  await tx.order.create({ data: orderColumns(order) });
  await tx.orderLine.createMany({ data: order.lines.map((line) => lineColumns(order, line)) });
}

/** Writes a locked order's new state, and frees its one-offs when it is no longer on its way. */
export async function saveOrder(tx: Tx, before: Order, after: Order): Promise<void> {
  const { count } = await tx.order.updateMany({
    where: { id: before.id, status: before.status },
    data: movingColumns(after),
  });
  // The row is locked, so this means that a caller saved what it had not locked.
  if (count !== 1) throw new Error(`order ${before.id} was saved without being held`);
  if (isLive(before.status) !== isLive(after.status)) {
    await tx.orderLine.updateMany({ where: { orderId: after.id }, data: { live: isLive(after.status) } });
  }
}

/** Holds a buyer's place in the queue until the transaction ends, then says how many of their orders wait to be paid. */
export async function countUnpaid(tx: Tx, buyerId: string): Promise<number> {
  // Two orders placed at once would both count the same number: one waits for the other here.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`orders.unpaid:${buyerId}`}, 0))`;
  return tx.order.count({ where: { buyerId, status: "awaiting_payment" } });
}

/** Orders in the order of their ids, from after the given one. */
export async function findOrdersAfter(tx: Tx, after: string | null, limit: number): Promise<Order[]> {
  const rows = await tx.order.findMany({
    where: after ? { id: { gt: after } } : {},
    include: { lines: true },
    orderBy: { id: "asc" },
    take: limit,
  });
  return rows.map(toOrder);
}
