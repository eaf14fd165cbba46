import { query } from "@/lib/platform/query";
import { catalogueFailure, ListingPageInput } from "../contract";
import { findIdByShortId } from "../store/details";

/**
 * The id behind the one in a listing's address, whatever has become of the listing: commands take it and decide for
 * themselves who may do what. It tells nothing else, so anyone may ask.
 */
export const findListingId = query({
  name: "catalogue.findListingId",
  input: ListingPageInput,
  allow: () => true,
  async run({ input: { shortId }, db }): Promise<{ listingId: string }> {
    const listingId = await findIdByShortId(db, shortId);
    if (!listingId) throw catalogueFailure("listing_not_found");
    return { listingId };
  },
});
