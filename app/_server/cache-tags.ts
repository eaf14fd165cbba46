import type { EventRecord } from "@/lib/kernel/event";

/** The tags of cached pages and reads. One listing, one seller, one category, what the home page shows, and the fees. */
export const tags = {
  listing: (shortId: string): string => `listing:${shortId}`,
  seller: (userId: string): string => `seller:${userId}`,
  category: (slug: string): string => `category:${slug}`,
  fresh: "fresh",
  categories: "categories",
  /** Whose handle is whose: one tag, since a handle that went over is two sellers' news. */
  handles: "handles",
  fees: "fees",
};

/** Which cached pages an event makes stale. */
export function tagsOf(event: EventRecord): string[] {
  const facts = event.payload as Partial<
    Record<"shortId" | "sellerId" | "categorySlug" | "formerCategorySlug" | "subjectId", string>
  >;
  if (event.name.startsWith("catalogue/listing.")) {
    return [
      ...(facts.shortId ? [tags.listing(facts.shortId)] : []),
      ...(facts.sellerId ? [tags.seller(facts.sellerId)] : []),
      ...(facts.categorySlug ? [tags.category(facts.categorySlug)] : []),
      ...(facts.formerCategorySlug ? [tags.category(facts.formerCategorySlug)] : []),
      tags.fresh,
      tags.categories,
    ];
  }
  // The home page shows a seller, too.
  if (event.name.startsWith("catalogue/seller.") && facts.sellerId)
    return [tags.seller(facts.sellerId), tags.fresh, tags.handles];
  if (event.name === "reviews/review.left" && facts.subjectId) return [tags.seller(facts.subjectId)];
  if (event.name === "orders/fees.set") return [tags.fees];
  return [];
}
