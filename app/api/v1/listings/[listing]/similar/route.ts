import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { listSimilar } from "@/lib/catalogue/queries/list-similar";
import { ListingItem, toListingItem } from "../../../_views/listing";
import { ListingParams } from "../../../_views/params";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "listSimilar",
    tag: "Listings",
    auth: "none",
    summary: "List what else is on sale that is like it",
    description: "Nothing when there is no such listing.",
    params: ListingParams,
    query: z.object({ limit: z.coerce.number().int().min(1).max(24).default(8) }),
    answer: z.object({ items: z.array(ListingItem) }),
    async handle({ ctx, params: { listing: shortId }, query: { limit } }) {
      return { items: (await listSimilar(ctx, { shortId, limit })).map(toListingItem) };
    },
  }),
});
