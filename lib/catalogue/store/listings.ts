import type { Reader, Tx } from "@/lib/platform/db/client";
import type { Listing } from "@/lib/platform/db/generated/client";
import type { ListingDraft, ListingStatus } from "../contract";

type NewListing = Omit<ListingDraft, "photoIds"> & {
  id: string;
  shortId: string;
  slug: string;
  sellerId: string;
  status: ListingStatus;
  now: Date;
};

export async function insertListing(tx: Tx, { price, now, ...listing }: NewListing): Promise<Listing> {
  return tx.listing.create({
    data: {
      ...listing,
      priceMinor: BigInt(price.minor),
      currency: price.currency,
      available: listing.stock,
      createdAt: now,
      updatedAt: now,
      publishedAt: listing.status === "active" ? now : null,
    },
  });
}

/** Locks a listing until the transaction ends, so that its seller, its buyers and its photos change it in turn. */
export async function lockListing(tx: Tx, listingId: string): Promise<Listing | null> {
  await tx.$queryRaw`select 1 from listings where id = ${listingId}::uuid for update`;
  return tx.listing.findUnique({ where: { id: listingId } });
}

/** Writes what a locked listing says now; counts the change. */
export async function updateListing(
  tx: Tx,
  listing: Listing,
  change: Omit<ListingDraft, "photoIds"> & { slug: string; status: ListingStatus; now: Date },
): Promise<void> {
  const { price, now, ...rest } = change;
  const held = listing.stock - listing.available;
  await tx.listing.update({
    where: { id: listing.id },
    data: {
      ...rest,
      priceMinor: BigInt(price.minor),
      currency: price.currency,
      available: change.stock - held,
      version: { increment: 1 },
      updatedAt: now,
      publishedAt: listing.publishedAt ?? (change.status === "active" ? now : null),
    },
  });
}

/** Moves a locked listing to another status. `counts` says whether a form that is open on it becomes stale. */
export async function moveListing(
  tx: Tx,
  listing: Listing,
  status: ListingStatus,
  now: Date,
  counts: boolean,
): Promise<void> {
  await tx.listing.update({
    where: { id: listing.id },
    data: {
      status,
      updatedAt: now,
      ...(counts ? { version: { increment: 1 } } : {}),
      publishedAt: listing.publishedAt ?? (status === "active" ? now : null),
    },
  });
}

export function findListing(db: Reader | Tx, id: string): Promise<Listing | null> {
  return db.listing.findUnique({ where: { id } });
}

export async function wasEverClaimed(tx: Tx, listingId: string): Promise<boolean> {
  return (await tx.listingClaim.count({ where: { listingId } })) > 0;
}
