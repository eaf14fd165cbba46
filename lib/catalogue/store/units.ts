import type { Tx } from "@/lib/platform/db/client";

/**
 * What an order keeps of a listing beside its own columns, in one reading, for others wait for the listing meanwhile:
 * the first photo that is ready, its seller's name, and whether there has only ever been one of it. That is so when
 * what is in stock and what orders have bought make one together; two live orders of such a thing must never be.
 */
export async function readSurroundings(
  tx: Tx,
  listingId: string,
): Promise<{ photoKey: string | null; sellerName: string; oneOff: boolean }> {
  const [row] = await tx.$queryRaw<{ photoKey: string | null; sellerName: string | null; units: bigint }[]>`
    select s.name as "sellerName",
      (select p.key from listing_photos p where p.listing_id = l.id and p.key is not null
        order by p.position limit 1) as "photoKey",
      l.stock + coalesce((select sum(c.quantity) from listing_claims c
        where c.listing_id = l.id and c.state = 'sold'), 0) as units
    from listings l left join listing_sellers s on s.seller_id = l.seller_id where l.id = ${listingId}::uuid`;
  return {
    photoKey: row?.photoKey ?? null,
    sellerName: row?.sellerName ?? "",
    oneOff: Number(row?.units ?? 0) === 1,
  };
}

/** A listing's title and whose it is; null when nobody may see it. */
export async function findTitle(
  tx: Tx,
  listingId: string,
): Promise<{ title: string; sellerId: string; status: string; available: number } | null> {
  return tx.listing.findFirst({
    where: { id: listingId, status: { notIn: ["preparing", "deleted"] } },
    select: { title: true, sellerId: true, status: true, available: true },
  });
}
