import type { Reader } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Order } from "../model/order";
import { toOrder } from "./order-rows";

const include = { lines: true } as const;

/** An order by its id or by the ten letters of its number. */
export async function findOrder(db: Reader, ref: string): Promise<Order | null> {
  const where = ref.length === 10 ? { shortId: ref } : { id: ref };
  const row = await db.order.findUnique({ where, include });
  return row && toOrder(row);
}

/** Orders that fit, newest first (ids grow with time), from after the given id; one more than asked for. */
export async function findOrders(
  db: Reader,
  where: Prisma.OrderWhereInput,
  page: { before: string | null; limit: number },
): Promise<Order[]> {
  const rows = await db.order.findMany({
    where: page.before ? { AND: [where, { id: { lt: page.before } }] } : where,
    include,
    orderBy: { id: "desc" },
    take: page.limit + 1,
  });
  return rows.map(toOrder);
}

export function countOrders(db: Reader, where: Prisma.OrderWhereInput): Promise<number> {
  return db.order.count({ where });
}

/** Orders with a deadline that has come, the latest first: one that cannot be moved stays due, and is in nobody's way. */
export async function findLapsed(db: Reader, now: Date, limit: number): Promise<Order[]> {
  const come = { lte: now };
  const each: Prisma.OrderFindManyArgs[] = [
    { where: { status: "awaiting_payment", paymentDueAt: come }, orderBy: { paymentDueAt: "desc" } },
    { where: { status: "paid", shipDueAt: come }, orderBy: { shipDueAt: "desc" } },
    { where: { status: "paid", remindDueAt: come }, orderBy: { remindDueAt: "desc" } },
    {
      where: { status: { in: ["shipped", "delivered"] }, acceptDueAt: come },
      orderBy: { acceptDueAt: "desc" },
    },
    { where: { status: "shipped", flaggedAt: null, scanDueAt: come }, orderBy: { scanDueAt: "desc" } },
  ];
  const found = await Promise.all(each.map((args) => db.order.findMany({ ...args, include, take: limit })));
  return found.flat().map(toOrder);
}
