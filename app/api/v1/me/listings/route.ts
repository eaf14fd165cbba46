import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { PAGE_SIZE } from "@/lib/catalogue/contract";
import { listMyListings } from "@/lib/catalogue/queries/list-my-listings";
import { pageInput } from "@/lib/kernel/paging";
import { OwnListingItem, toOwnListingItem } from "../../_views/listing";
import { pageOf, toPage } from "../../_views/page-of";

const count = z.number().int();

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "listMyListings",
    tag: "Listings",
    auth: "active",
    summary: "List your own listings",
    description: "Newest first, with how many stand under each tab.",
    query: z.object({
      tab: z.enum(["all", "live", "paused", "sold"]).default("all"),
      ...pageInput(PAGE_SIZE, 48),
    }),
    answer: pageOf(OwnListingItem).extend({
      counts: z.object({ all: count, live: count, paused: count, sold: count }),
    }),
    async handle({ ctx, query }) {
      const mine = await listMyListings(ctx, query);
      return { ...toPage(mine, toOwnListingItem), counts: mine.counts };
    },
  }),
});
