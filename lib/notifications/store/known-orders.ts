import type { Reader, Tx } from "@/lib/platform/db/client";
import { type KnownOrder, OrderCopySchema } from "../contract";

/** Writes down what an order's event told, unless something newer is known; decided by one statement. */
export async function saveKnownOrder(tx: Tx, order: KnownOrder, revision: number): Promise<void> {
  const { orderId, buyerId, sellerId, ...told } = order;
  const facts = JSON.stringify(OrderCopySchema.parse(told));
  await tx.$executeRaw`
    insert into known_orders (order_id, buyer_id, seller_id, facts, revision)
    values (${orderId}::uuid, ${buyerId}::uuid, ${sellerId}::uuid, ${facts}::jsonb, ${revision})
    on conflict (order_id) do update set facts = excluded.facts, revision = excluded.revision
    where known_orders.revision <= excluded.revision`;
}

export async function findKnownOrder(db: Tx | Reader, orderId: string): Promise<KnownOrder | null> {
  const row = await db.knownOrder.findUnique({ where: { orderId } });
  if (!row) return null;
  const { buyerId, sellerId } = row;
  return { orderId, buyerId, sellerId, ...OrderCopySchema.parse(row.facts) };
}
