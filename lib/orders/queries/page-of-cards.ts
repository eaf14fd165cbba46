import { z } from "zod";
import { decodeCursor, encodeCursor, type Page, toPage } from "@/lib/kernel/paging";
import type { Reader } from "@/lib/platform/db/client";
import type { OrderCard, Party } from "../contract";
import { toCard } from "../model/views";
import { findOrders } from "../store/read-orders";

const CursorShape = z.tuple([z.uuid()]);

/** A page of orders as cards; the cursor is the last order's id, which grows with time. */
export async function pageOfCards(
  db: Reader,
  where: Parameters<typeof findOrders>[1],
  viewer: Party,
  page: { cursor?: string; limit: number },
  now: Date,
): Promise<Page<OrderCard>> {
  const before = decodeCursor(page.cursor, CursorShape)?.[0] ?? null;
  const orders = await findOrders(db, where, { before, limit: page.limit });
  const cut = toPage(orders, page.limit, (last) => encodeCursor([last.id]));
  return { ...cut, items: cut.items.map((order) => toCard(order, viewer, now)) };
}
