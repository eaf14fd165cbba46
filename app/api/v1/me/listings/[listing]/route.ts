import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { catalogueFailure } from "@/lib/catalogue/contract";
import { getMyListing } from "@/lib/catalogue/queries/get-my-listing";
import { OwnListing, toOwnListing } from "../../../_views/listing";
import { ListingParams } from "../../../_views/params";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "getMyListing",
    tag: "Listings",
    auth: "active",
    summary: "Look at your own listing",
    description:
      "With its version and all its photos, to change it. A stranger's and a missing one look the same.",
    params: ListingParams,
    answer: OwnListing,
    failures: catalogueFailure.foretell("listing_not_found"),
    handle: async ({ ctx, params }) => toOwnListing(await getMyListing(ctx, { shortId: params.listing })),
  }),
});
