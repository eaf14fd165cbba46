import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { catalogueFailure } from "@/lib/catalogue/contract";
import { getSeller } from "@/lib/catalogue/queries/get-seller";
import { SellerParams } from "../../_views/params";
import { Seller, toSeller } from "../../_views/seller";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "getSeller",
    tag: "Sellers",
    auth: "none",
    summary: "Look at a seller",
    params: SellerParams,
    answer: Seller,
    failures: catalogueFailure.foretell("seller_not_found"),
    handle: async ({ ctx, params }) => toSeller(await getSeller(ctx, { sellerId: params.seller })),
  }),
});
