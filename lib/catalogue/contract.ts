import { z } from "zod";
import { defineEvent } from "@/lib/kernel/event";
import { failures } from "@/lib/kernel/failure";
import { idSchema } from "@/lib/kernel/ids";
import { type Money, MoneySchema, money } from "@/lib/kernel/money";
import { type Page, pageInput } from "@/lib/kernel/paging";
import { visible } from "@/lib/kernel/unseen";

export const ListingIdSchema = idSchema<"listing">();
export const ShortIdSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[2-9a-hjkmnp-tv-z]{10}$/);
export const CategorySlugSchema = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

export const CONDITIONS = ["new", "as_new", "very_good", "good", "fair"] as const;
const ConditionSchema = z.enum(CONDITIONS);
export type Condition = z.output<typeof ConditionSchema>;

export const LISTING_STATUSES = ["preparing", "active", "paused", "reserved", "sold", "deleted"] as const;
export const ListingStatusSchema = z.enum(LISTING_STATUSES);
export type ListingStatus = z.output<typeof ListingStatusSchema>;

const TITLE_MIN = 3;
export const TITLE_MAX = 80;
const DESCRIPTION_MIN = 10;
export const DESCRIPTION_MAX = 5000;
export const MAX_PHOTOS = 12;
export const MAX_STOCK = 99;
/** Below this a payment would cost more than it brings. */
export const MIN_PRICE: Money = money(100, "EUR");
export const MAX_PRICE: Money = money(5_000_000, "EUR");

const characters = (text: string): number => [...text].length;
const oneLine = (text: string): string => visible(text).replace(/\s+/gu, " ").trim();
const paragraphs = (text: string): string =>
  visible(text)
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+$/gmu, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** Text measured in characters as people count them, after it was tidied; the codes are those of all fields. */
function tidyText(tidy: (text: string) => string, min: number, max: number) {
  return z
    .string()
    .max(max * 8)
    .transform(tidy)
    .refine((text) => text.length > 0, { params: { code: "required" }, abort: true })
    .refine((text) => characters(text) >= min, { params: { code: "too_short" } })
    .refine((text) => characters(text) <= max, { params: { code: "too_long" } });
}

const PriceSchema = MoneySchema.refine((price) => price.currency === MIN_PRICE.currency, {
  params: { code: "currency" },
  abort: true,
})
  .refine((price) => price.minor >= MIN_PRICE.minor, { params: { code: "price_too_low" } })
  .refine((price) => price.minor <= MAX_PRICE.minor, { params: { code: "price_too_high" } });

const PhotoIdsSchema = z
  .array(idSchema<"photo">())
  .min(1)
  .max(MAX_PHOTOS)
  .refine((ids) => new Set(ids).size === ids.length, { params: { code: "wrong" } });

/** What a seller says about a thing. The first photo is the cover. */
export const ListingDraftSchema = z.object({
  title: tidyText(oneLine, TITLE_MIN, TITLE_MAX),
  description: tidyText(paragraphs, DESCRIPTION_MIN, DESCRIPTION_MAX),
  categorySlug: CategorySlugSchema,
  condition: ConditionSchema,
  price: PriceSchema,
  stock: z.coerce.number().int().min(1).max(MAX_STOCK),
  photoIds: PhotoIdsSchema,
});
export type ListingDraft = z.output<typeof ListingDraftSchema>;

/** What is left out stays as it is; `version` is the one that the seller's form was filled from. */
export const EditListingInput = ListingDraftSchema.partial().extend({
  listingId: ListingIdSchema,
  version: z.coerce.number().int().positive(),
});
export const OwnListingInput = z.object({ listingId: ListingIdSchema });
export const ListingPageInput = z.object({ shortId: ShortIdSchema });
export const SORTS = ["relevance", "newest", "price_asc", "price_desc"] as const;
export const SortSchema = z.enum(SORTS);
export type Sort = z.output<typeof SortSchema>;
export const PAGE_SIZE = 24;
/** Beyond this many results the count says "more than". */
export const COUNT_CAP = 1000;

const priceBound = z.number().int().min(0).max(MAX_PRICE.minor).optional();
export const SearchListingsInput = z.object({
  q: z
    .string()
    .max(200)
    .transform((q) => q.trim())
    .default(""),
  category: CategorySlugSchema.optional(),
  /** In minor units of the one currency listings have. */
  minPrice: priceBound,
  maxPrice: priceBound,
  conditions: z.array(ConditionSchema).max(CONDITIONS.length).default([]),
  sort: SortSchema.default("relevance"),
  ...pageInput(PAGE_SIZE, 48),
});

export const catalogueFailure = failures("catalogue", {
  phone_needed: ["forbidden", "Verify your phone before you ask so much for a thing."],
  listing_not_found: ["missing", "There is no such listing."],
  category_not_found: ["missing", "There is no such category."],
  seller_not_found: ["missing", "There is no such seller."],
  not_a_seller: ["forbidden", "Turn selling on first."],
  stale: ["conflict", "This listing has changed meanwhile. Load it again, then make your changes."],
  reserved: [
    "conflict",
    "Someone is buying this right now. It is yours to change again when that has ended.",
  ],
  wrong_status: ["conflict", "This cannot be done with a listing that is {status}."],
  no_photo: ["conflict", "Add a photo that can be shown, then put it on sale."],
  already_claimed: ["conflict", "This order holds the item already."],
});

/** A ready photo: `key` is its middle size (see `photoSources` of media). */
export type PhotoView = {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  readonly blur: string;
};

/** A listing in a grid. */
export type ListingCard = {
  readonly id: string;
  readonly shortId: string;
  readonly slug: string;
  readonly title: string;
  readonly price: Money;
  readonly condition: Condition;
  readonly status: ListingStatus;
  readonly city: string | null;
  readonly sellerId: string;
  readonly photo: PhotoView | null;
};

/** What everyone may know of a seller. */
export type SellerView = {
  readonly id: string;
  readonly name: string;
  readonly handle: string | null;
  readonly about: string | null;
  /** The key of their picture, a square. */
  readonly picture: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly joinedAt: Date | null;
  readonly salesCount: number;
  readonly ratingAverage: number | null;
  readonly ratingCount: number;
};

export type CategoryName = {
  readonly slug: string;
  readonly names: { readonly en: string; readonly de: string };
};
export type CategoryView = CategoryName & {
  readonly position: number;
  readonly photoKey: string | null;
  readonly listingCount: number;
};

/** A listing on its own page. */
export type ListingDetail = Omit<ListingCard, "city" | "photo"> & {
  readonly description: string;
  readonly available: number;
  readonly category: CategoryName;
  readonly photos: readonly PhotoView[];
  readonly seller: SellerView;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
};

/** A listing as its seller sees it in a list. */
export type MyListing = ListingCard & {
  readonly stock: number;
  readonly available: number;
  readonly photoCount: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** A listing as its seller edits it; a photo without size is still being prepared. */
export type MyListingDetail = {
  readonly id: string;
  readonly shortId: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly categorySlug: string;
  readonly condition: Condition;
  readonly price: Money;
  readonly stock: number;
  readonly available: number;
  readonly status: ListingStatus;
  readonly version: number;
  readonly photos: readonly {
    readonly id: string;
    readonly key: string | null;
    readonly width: number | null;
    readonly height: number | null;
    readonly blur: string | null;
  }[];
};

/** Found listings; `total` stops counting at a cap, `totalIsMore` says that it did. */
export type SearchResult = Page<ListingCard> & {
  readonly total: number;
  readonly totalIsMore: boolean;
  /** How many fit in each category by slug, with every filter but the category's own; none means no entry; COUNT_CAP + 1 means more. */
  readonly byCategory: Readonly<Record<string, number>>;
};

/** What an order keeps of the listing that it claimed. */
export type ClaimedListing = {
  readonly listingId: string;
  readonly shortId: string;
  readonly slug: string;
  readonly title: string;
  readonly price: Money;
  readonly condition: Condition;
  readonly sellerId: string;
  readonly sellerName: string;
  readonly photoKey: string | null;
  /** There has only ever been one of it. */
  readonly oneOff: boolean;
};

const facts = z.object({
  listingId: z.uuid(),
  shortId: z.string(),
  sellerId: z.uuid(),
  categorySlug: z.string(),
  /** Where it was filed before, when an edit moved it. */
  formerCategorySlug: z.string().optional(),
});
export type ListingFacts = z.output<typeof facts>;

/** Everyone can see it from now on. */
export const listingPublished = defineEvent({
  name: "catalogue/listing.published",
  version: 1,
  schema: facts,
});
export const listingChanged = defineEvent({ name: "catalogue/listing.changed", version: 1, schema: facts });
export const listingPaused = defineEvent({ name: "catalogue/listing.paused", version: 1, schema: facts });
export const listingResumed = defineEvent({ name: "catalogue/listing.resumed", version: 1, schema: facts });
export const listingDeleted = defineEvent({ name: "catalogue/listing.deleted", version: 1, schema: facts });
/** An order holds a unit of it. */
export const listingReserved = defineEvent({ name: "catalogue/listing.reserved", version: 1, schema: facts });
/** A held or sold unit is on sale again. */
export const listingReleased = defineEvent({ name: "catalogue/listing.released", version: 1, schema: facts });
export const listingSold = defineEvent({ name: "catalogue/listing.sold", version: 1, schema: facts });

/** What listings show of their seller is different now. */
export const sellerChanged = defineEvent({
  name: "catalogue/seller.changed",
  version: 1,
  schema: z.object({ sellerId: z.uuid() }),
});
