import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { deleteListing } from "@/lib/catalogue/commands/delete-listing";
import { editListing } from "@/lib/catalogue/commands/edit-listing";
import { catalogueFailure, EditListingInput } from "@/lib/catalogue/contract";
import { findListingId } from "@/lib/catalogue/queries/find-listing-id";
import { getListing } from "@/lib/catalogue/queries/get-listing";
import { getMyListing } from "@/lib/catalogue/queries/get-my-listing";
import { Listing, OwnListing, toListing, toOwnListing } from "../../_views/listing";
import { ListingParams } from "../../_views/params";

const unfound = catalogueFailure.foretell("listing_not_found");
const refused = catalogueFailure.foretell("listing_not_found", "not_a_seller", "reserved", "wrong_status");

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "getListing",
    tag: "Listings",
    auth: "none",
    summary: "Look at a listing",
    description: "What is sold stays to be seen; what is paused, deleted or was never there is not found.",
    params: ListingParams,
    answer: Listing,
    failures: unfound,
    handle: async ({ ctx, params }) => toListing(await getListing(ctx, { shortId: params.listing })),
  }),
  PATCH: operation({
    id: "editListing",
    tag: "Listings",
    auth: "active",
    summary: "Change a listing",
    description:
      "What is left out stays as it is. `version` is the one that the change started from (see `GET /me/listings/{listing}`): if the listing has changed since, the edit is refused.",
    params: ListingParams,
    body: EditListingInput.omit({ listingId: true }),
    example: { version: 1, price: { minor: 139_000, currency: "EUR" } },
    answer: OwnListing,
    failures: [...refused, ...catalogueFailure.foretell("stale")],
    repeats: "key",
    async handle({ ctx, params: { listing: shortId }, body }) {
      const { listingId } = await findListingId(ctx, { shortId });
      await editListing(ctx, { ...body, listingId });
      return toOwnListing(await getMyListing(ctx, { shortId }));
    },
  }),
  DELETE: operation({
    id: "deleteListing",
    tag: "Listings",
    auth: "active",
    summary: "Withdraw a listing for good",
    params: ListingParams,
    failures: refused,
    repeats: "key",
    async handle({ ctx, params: { listing: shortId } }) {
      await deleteListing(ctx, await findListingId(ctx, { shortId }));
    },
  }),
});
