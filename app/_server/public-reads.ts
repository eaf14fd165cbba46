import { cache } from "react";
import { browseCategory } from "@/lib/catalogue/queries/browse-category";
import { getFeaturedSeller } from "@/lib/catalogue/queries/get-featured-seller";
import { getListing } from "@/lib/catalogue/queries/get-listing";
import { getSeller } from "@/lib/catalogue/queries/get-seller";
import { getSellerByHandle } from "@/lib/catalogue/queries/get-seller-by-handle";
import { listCategories } from "@/lib/catalogue/queries/list-categories";
import { listFresh } from "@/lib/catalogue/queries/list-fresh";
import { listSellerListings } from "@/lib/catalogue/queries/list-seller-listings";
import { listSimilar } from "@/lib/catalogue/queries/list-similar";
import { VISITOR } from "@/lib/kernel/actor";
import { Failure } from "@/lib/kernel/failure";
import type { Money } from "@/lib/kernel/money";
import { getFees } from "@/lib/orders/queries/get-fees";
import { getTerms } from "@/lib/orders/queries/get-terms";
import { listReviewsOf } from "@/lib/reviews/queries/list-reviews-of";
import { tags } from "./cache-tags";
import { cached } from "./cached";

/** Cached pages are the same for everyone, so they are read as nobody in particular. */
const nobody = { actor: VISITOR };
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

// Dates do not survive Next's cache: a cached read answers them as ISO text.
type Plain<T> = T extends Date
  ? string
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? Plain<Item>[]
      : { [K in keyof T]: Plain<T[K]> };

function plain<T>(value: T): Plain<T> {
  return JSON.parse(JSON.stringify(value)) as Plain<T>;
}

/** What is missing is an answer, too; it alone is never kept (cache-handler.mjs). */
async function orNull<T>(read: Promise<T>): Promise<Plain<T> | null> {
  try {
    return plain(await read);
  } catch (error) {
    if (error instanceof Failure && (error.kind === "missing" || error.kind === "invalid")) return null;
    throw error;
  }
}

export const readListing = cache((shortId: string) =>
  cached(["listing", shortId], [tags.listing(shortId)], () => orNull(getListing(nobody, { shortId }))),
);

export const readSimilar = cache((shortId: string) =>
  cached(["similar", shortId], [tags.listing(shortId), tags.fresh], async () =>
    plain(await listSimilar(nobody, { shortId, limit: 5 })),
  ),
);

export const readCategory = cache((slug: string) =>
  cached(["category", slug], [tags.category(slug)], () => orNull(browseCategory(nobody, { slug }))),
);

export const readCategories = cache(() =>
  cached(["categories"], [tags.categories], async () => plain(await listCategories(nobody, {}))),
);

export const readFresh = cache(() =>
  cached(["fresh"], [tags.fresh], async () => plain(await listFresh(nobody, { limit: 22 }))),
);

export const readFeatured = cache(() =>
  cached(["featured"], [tags.fresh], async () => plain(await getFeaturedSeller(nobody, {}))),
);

export const readSeller = cache((sellerId: string) =>
  cached(["seller", sellerId], [tags.seller(sellerId)], () => orNull(getSeller(nobody, { sellerId }))),
);

/** A seller by the last part of their page's address: the id, or the handle. */
export const readSellerAt = cache((name: string) =>
  UUID.test(name)
    ? readSeller(name)
    : cached(["handle", name], [tags.handles], () => orNull(getSellerByHandle(nobody, { handle: name }))),
);

export const readSellerListings = cache((sellerId: string) =>
  cached(["seller-listings", sellerId], [tags.seller(sellerId)], () =>
    orNull(listSellerListings(nobody, { sellerId, limit: 48 })),
  ),
);

export const readReviews = cache((userId: string) =>
  cached(["reviews", userId], [tags.seller(userId)], () => orNull(listReviewsOf(nobody, { userId }))),
);

export const readFees = cache(() => cached(["fees"], [tags.fees], () => getFees(nobody, {})));

/** What a sale at each of these prices would bring today, by the rule that orders are placed by. */
export const readTermsAt = (prices: readonly Money[]) =>
  cached(["terms", ...prices.map(({ minor, currency }) => `${minor}${currency}`)], [tags.fees], () =>
    Promise.all(prices.map((price) => getTerms(nobody, { price }))),
  );
