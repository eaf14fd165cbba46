import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { resumeListing } from "@/lib/catalogue/commands/resume-listing";
import { catalogueFailure } from "@/lib/catalogue/contract";
import { findListingId } from "@/lib/catalogue/queries/find-listing-id";
import { getMyListing } from "@/lib/catalogue/queries/get-my-listing";
import { OwnListing, toOwnListing } from "../../../_views/listing";
import { ListingParams } from "../../../_views/params";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "resumeListing",
    tag: "Listings",
    auth: "active",
    summary: "Put a paused listing back on sale",
    description: "Twice is as good as once.",
    params: ListingParams,
    answer: OwnListing,
    failures: catalogueFailure.foretell(
      "listing_not_found",
      "not_a_seller",
      "reserved",
      "wrong_status",
      "no_photo",
    ),
    repeats: "key",
    async handle({ ctx, params: { listing: shortId } }) {
      await resumeListing(ctx, await findListingId(ctx, { shortId }));
      return toOwnListing(await getMyListing(ctx, { shortId }));
    },
  }),
});
