import type { ListingFacts } from "../contract";

type Listing = { shortId: string; sellerId: string; categorySlug: string } & (
  | { id: string }
  | { listingId: string }
);

/** The facts of a listing that its events carry. */
export function factsOf(listing: Listing, formerCategorySlug?: string): ListingFacts {
  const { shortId, sellerId, categorySlug } = listing;
  const listingId = "id" in listing ? listing.id : listing.listingId;
  const moved = formerCategorySlug !== undefined && formerCategorySlug !== categorySlug;
  return { listingId, shortId, sellerId, categorySlug, ...(moved ? { formerCategorySlug } : {}) };
}
