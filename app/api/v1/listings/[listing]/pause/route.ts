import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { pauseListing } from "@/lib/catalogue/commands/pause-listing";
import { catalogueFailure } from "@/lib/catalogue/contract";
import { findListingId } from "@/lib/catalogue/queries/find-listing-id";
import { getMyListing } from "@/lib/catalogue/queries/get-my-listing";
import { OwnListing, toOwnListing } from "../../../_views/listing";
import { ListingParams } from "../../../_views/params";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "pauseListing",
    tag: "Listings",
    auth: "active",
    summary: "Take a listing off sale for a while",
    description: "Twice is as good as once.",
    params: ListingParams,
    answer: OwnListing,
    failures: catalogueFailure.foretell("listing_not_found", "not_a_seller", "reserved", "wrong_status"),
    repeats: "key",
    async handle({ ctx, params: { listing: shortId } }) {
      await pauseListing(ctx, await findListingId(ctx, { shortId }));
      return toOwnListing(await getMyListing(ctx, { shortId }));
    },
  }),
});
