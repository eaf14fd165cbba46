import type { Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db/client";
import type { Listing } from "@/lib/platform/db/generated/client";
import { catalogueFailure, type ListingStatus, ListingStatusSchema } from "../contract";
import { sellerOf } from "../model/owner";
import { lockListing } from "../store/listings";

/** The asker's own listing, locked. A stranger's, a deleted and a missing one look the same, so ids cannot be probed. */
export async function lockOwnListing(tx: Tx, actor: Actor, listingId: string): Promise<Listing> {
  const sellerId = sellerOf(actor);
  const listing = await lockListing(tx, listingId);
  if (listing?.sellerId !== sellerId || listing.status === "deleted") {
    throw catalogueFailure("listing_not_found");
  }
  return listing;
}

/** Throws the failure that says why a listing in this status cannot be touched. */
export function demandStatus(listing: Listing, allowed: readonly ListingStatus[]): void {
  const status = ListingStatusSchema.parse(listing.status);
  if (allowed.includes(status)) return;
  if (status === "reserved") throw catalogueFailure("reserved");
  throw catalogueFailure("wrong_status", { params: { status } });
}
