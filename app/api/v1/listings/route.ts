import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { createListing } from "@/lib/catalogue/commands/create-listing";
import {
  CategorySlugSchema,
  CONDITIONS,
  catalogueFailure,
  LISTING_STATUSES,
  ListingDraftSchema,
  MAX_PRICE,
  PAGE_SIZE,
  SortSchema,
} from "@/lib/catalogue/contract";
import { searchListings } from "@/lib/catalogue/queries/search-listings";
import { pageInput } from "@/lib/kernel/paging";
import { ListingItem, toListingItem } from "../_views/listing";
import { pageOf, toPage } from "../_views/page-of";
import { DRAFT_EXAMPLE } from "./draft-example";

const priceBound = z.coerce.number().int().min(0).max(MAX_PRICE.minor).optional();

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "searchListings",
    tag: "Listings",
    auth: "none",
    summary: "Search what is on sale",
    query: z.object({
      q: z.string().max(200).default("").describe("Words; none finds everything."),
      category: CategorySlugSchema.optional().describe("A category's slug."),
      minPrice: priceBound.describe("In minor units (cents)."),
      maxPrice: priceBound.describe("In minor units (cents)."),
      condition: z.array(z.enum(CONDITIONS)).max(CONDITIONS.length).default([]),
      sort: SortSchema.default("relevance").describe("Without words, the best match is the newest."),
      ...pageInput(PAGE_SIZE, 48),
    }),
    answer: pageOf(ListingItem).extend({
      total: z.number().int().describe("How many there are, up to a thousand."),
      totalIsMore: z.boolean().describe("There are more than that."),
      byCategory: z
        .record(z.string(), z.number().int())
        .describe("How many there are in each category by its slug, with every other filter."),
    }),
    async handle({ ctx, query: { condition: conditions, ...query } }) {
      const found = await searchListings(ctx, { ...query, conditions });
      const { total, totalIsMore, byCategory } = found;
      return { ...toPage(found, toListingItem), total, totalIsMore, byCategory: { ...byCategory } };
    },
  }),
  POST: operation({
    id: "createListing",
    tag: "Listings",
    auth: "active",
    summary: "Put a thing on sale",
    description: "It is on sale at once (`active`), or as soon as its last photo is ready (`preparing`).",
    body: ListingDraftSchema,
    example: { ...DRAFT_EXAMPLE, photoIds: [...DRAFT_EXAMPLE.photoIds] },
    created: true,
    answer: z.object({ id: z.string(), slug: z.string(), status: z.enum(LISTING_STATUSES) }),
    location: ({ id }) => `/api/v1/me/listings/${id}`,
    failures: catalogueFailure.foretell("not_a_seller"),
    repeats: "key",
    async handle({ ctx, body }) {
      const { shortId, slug, status } = await createListing(ctx, body);
      return { id: shortId, slug, status };
    },
  }),
});
