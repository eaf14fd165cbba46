import type { Reader } from "@/lib/platform/db/client";

/** A listing with its category and photos, by the id in its address. */
export function findDetail(db: Reader, shortId: string) {
  return db.listing.findUnique({
    where: { shortId },
    include: { category: true, photos: { orderBy: { position: "asc" } } },
  });
}

export async function findIdByShortId(db: Reader, shortId: string): Promise<string | null> {
  return (await db.listing.findUnique({ where: { shortId }, select: { id: true } }))?.id ?? null;
}

export async function countByStatus(db: Reader, sellerId: string): Promise<Record<string, number>> {
  const rows = await db.listing.groupBy({ by: ["status"], where: { sellerId }, _count: true });
  return Object.fromEntries(rows.map((row) => [row.status, row._count]));
}
