import type { Tx } from "@/lib/platform/db/client";

/**
 * Whether there has only ever been one of it: what is in stock and what orders have bought make one together. Two
 * live orders of such a thing must never be.
 */
export async function isOneOff(tx: Tx, listingId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ units: bigint }[]>`
    select l.stock + coalesce((select sum(c.quantity) from listing_claims c
      where c.listing_id = l.id and c.state = 'sold'), 0) as units
    from listings l where l.id = ${listingId}::uuid`;
  return Number(row?.units ?? 0) === 1;
}

/** A listing's title and whose it is; null when nobody may see it. */
export async function findTitle(
  tx: Tx,
  listingId: string,
): Promise<{ title: string; sellerId: string } | null> {
  return tx.listing.findFirst({
    where: { id: listingId, status: { notIn: ["preparing", "deleted"] } },
    select: { title: true, sellerId: true },
  });
}
