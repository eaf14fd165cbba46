import { views } from "../pictures/views";
import { type CategorySlug, categories } from "./categories";
import { fixedId, fixedShortId, hoursBefore } from "./fixed";
import type { ListingDraft } from "./listing-draft";
import { audio } from "./listing-drafts/audio";
import { bags } from "./listing-drafts/bags";
import { books } from "./listing-drafts/books";
import { cameras } from "./listing-drafts/cameras";
import { computers } from "./listing-drafts/computers";
import { fashion } from "./listing-drafts/fashion";
import { home } from "./listing-drafts/home";
import { jewellery } from "./listing-drafts/jewellery";
import { kids } from "./listing-drafts/kids";
import { music } from "./listing-drafts/music";
import { shoes } from "./listing-drafts/shoes";
import { sport } from "./listing-drafts/sport";
import { sellerOf } from "./sellers";
import type { SeedListing } from "./shapes";

/** Each list is in the order of the category's page: newest first. */
const drafts: Record<CategorySlug, readonly ListingDraft[]> = {
  fashion,
  shoes,
  bags,
  home,
  cameras,
  music,
  audio,
  computers,
  sport,
  kids,
  books,
  jewellery,
};

/** Steps that visit all twelve categories in a mixed order, so that pages of the newest show a bit of everything. */
const stride = 5;

/** How long ago the listing at `place` (0 is the newest) went up: many this week, fewer before, none over 60 days. */
function age(place: number, total: number): number {
  return Math.round((0.4 + 1440 * (place / total) ** 1.8) * 60) / 60;
}

function listingOf(draft: ListingDraft, categorySlug: CategorySlug, listedHoursAgo: number): SeedListing {
  const seller = sellerOf(draft.seller);
  const listedAt = hoursBefore(listedHoursAgo);
  return {
    id: fixedId("listing", draft.title, listedAt),
    shortId: fixedShortId("listing", draft.title),
    title: draft.title,
    description: draft.text,
    categorySlug,
    condition: draft.condition,
    priceMinor: draft.price,
    stock: draft.stock ?? 1,
    sellerId: seller.id,
    city: seller.city,
    country: seller.country,
    photos: views(draft.cover, draft.further ?? 0),
    listedHoursAgo,
    listedAt,
  };
}

function inTurns(): SeedListing[] {
  const total = Object.values(drafts).reduce((sum, list) => sum + list.length, 0);
  const rounds = Math.max(...Object.values(drafts).map((list) => list.length));
  const listings: SeedListing[] = [];
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < categories.length; turn++) {
      // Each round starts one category further on.
      const slug = categories[(turn * stride + round) % categories.length]?.slug;
      const draft = slug && drafts[slug][round];
      if (slug && draft) listings.push(listingOf(draft, slug, age(listings.length, total)));
    }
  }
  return listings;
}

/** The demo's three hundred listings, newest first. */
export const listings: readonly SeedListing[] = inTurns();
