import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { PAGE_SIZE } from "@/lib/catalogue/contract";
import { listSellerListings } from "@/lib/catalogue/queries/list-seller-listings";
import { pageInput } from "@/lib/kernel/paging";
import { ListingItem, toListingItem } from "../../../_views/listing";
import { pageOf, toPage } from "../../../_views/page-of";
import { SellerParams } from "../../../_views/params";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "listSellerListings",
    tag: "Sellers",
    auth: "none",
    summary: "List what a seller has on sale",
    description: "Newest first.",
    params: SellerParams,
    query: z.object(pageInput(PAGE_SIZE, 48)),
    answer: pageOf(ListingItem),
    handle: async ({ ctx, params: { seller: sellerId }, query }) =>
      toPage(await listSellerListings(ctx, { sellerId, ...query }), toListingItem),
  }),
});
