import type { Tx } from "@/lib/platform/db/client";
import type { ListingFacts, ListingStatus } from "../contract";

/** A listing as a conditional write left it. */
export type ChangedListing = ListingFacts & {
  slug: string;
  title: string;
  condition: string;
  priceMinor: bigint;
  currency: string;
  status: ListingStatus;
};

type Hold = { listingId: string; buyerId: string; quantity: number; now: Date };

/**
 * Takes units off sale in one conditional write, with no read before it: of buyers at the same moment the database
 * lets one through and shows the others what is left. Null when it is too late.
 */
export async function holdUnits(
  tx: Tx,
  { listingId, buyerId, quantity, now }: Hold,
): Promise<ChangedListing | null> {
  const [row] = await tx.$queryRaw<ChangedListing[]>`
    update listings set
      available = available - ${quantity}::int,
      status = case when available = ${quantity}::int then 'reserved' else status end,
      version = version + 1, updated_at = ${now}
    where id = ${listingId}::uuid and status = 'active' and available >= ${quantity}::int
      and seller_id <> ${buyerId}::uuid
    returning id as "listingId", short_id as "shortId", seller_id as "sellerId", category_slug as "categorySlug",
      slug, title, condition, price_minor as "priceMinor", currency, status`;
  return row ?? null;
}

/** Records who holds the units; an order whose claim was released may claim again. False when it holds them already. */
export async function insertClaim(tx: Tx, claim: Hold & { orderId: string; until: Date }): Promise<boolean> {
  const count = await tx.$executeRaw`
    insert into listing_claims (order_id, listing_id, buyer_id, quantity, state, until, created_at, updated_at)
    values (${claim.orderId}::uuid, ${claim.listingId}::uuid, ${claim.buyerId}::uuid, ${claim.quantity}::int, 'held',
      ${claim.until}, ${claim.now}, ${claim.now})
    on conflict (order_id) do update set state = 'held', listing_id = excluded.listing_id,
      quantity = excluded.quantity, until = excluded.until, updated_at = excluded.updated_at
    where listing_claims.state = 'released' and listing_claims.buyer_id = excluded.buyer_id`;
  return count === 1;
}

type Move = { orderId: string; now: Date };
type Moved = { listingId: string; quantity: number };

/** Moves an order's claim on by compare-and-set; null when it is not in that state (any more). */
export async function moveClaim(
  tx: Tx,
  { orderId, now }: Move,
  from: "held" | "sold",
  to: "released" | "sold" | "returned",
): Promise<Moved | null> {
  const [row] = await tx.$queryRaw<Moved[]>`
    update listing_claims set state = ${to}, updated_at = ${now}
    where order_id = ${orderId}::uuid and state = ${from}
    returning listing_id as "listingId", quantity`;
  return row ?? null;
}

export async function isSettled(tx: Tx, orderId: string): Promise<boolean> {
  return (await tx.listingClaim.count({ where: { orderId, state: "sold" } })) === 1;
}

/** Held units go back on sale; a listing that was paused or deleted meanwhile stays so. */
export function freeUnits(tx: Tx, { listingId, quantity }: Moved, now: Date): Promise<ChangedListing | null> {
  return changeStock(tx, listingId, { stock: 0, available: quantity }, now);
}

/** Held units are gone for good. */
export function takeUnits(tx: Tx, { listingId, quantity }: Moved, now: Date): Promise<ChangedListing | null> {
  return changeStock(tx, listingId, { stock: -quantity, available: 0 }, now);
}

/** Sold units come back. */
export function bringBackUnits(
  tx: Tx,
  { listingId, quantity }: Moved,
  now: Date,
): Promise<ChangedListing | null> {
  return changeStock(tx, listingId, { stock: quantity, available: quantity }, now);
}

async function changeStock(
  tx: Tx,
  listingId: string,
  by: { stock: number; available: number },
  now: Date,
): Promise<ChangedListing | null> {
  const [row] = await tx.$queryRaw<ChangedListing[]>`
    update listings set
      stock = stock + ${by.stock}::int, available = available + ${by.available}::int,
      status = case
        when status in ('deleted', 'preparing') then status
        when stock + ${by.stock}::int = 0 then 'sold'
        when status = 'paused' then status
        when available + ${by.available}::int = 0 then 'reserved'
        else 'active' end,
      version = version + 1, updated_at = ${now}
    where id = ${listingId}::uuid
    returning id as "listingId", short_id as "shortId", seller_id as "sellerId", category_slug as "categorySlug",
      slug, title, condition, price_minor as "priceMinor", currency, status`;
  return row ?? null;
}
