import type { ObjectName } from "../pictures/objects";
import type { Scene } from "../pictures/scene";
import { accounts } from "./accounts";
import { fixedId, fixedShortId, hoursBefore } from "./fixed";
import { listings } from "./listings";
import type { SaleDraft } from "./sale-draft";
import { firstSales } from "./sale-drafts/first";
import { secondSales } from "./sale-drafts/second";
import { thirdSales } from "./sale-drafts/third";
import { sellerOf } from "./sellers";
import type { SeedSale } from "./shapes";

function photoOf(object: ObjectName): Scene {
  const covers = listings.flatMap((listing) => listing.photos.slice(0, 1));
  const cover = covers.find((scene) => scene.parts.some((part) => part.object === object));
  if (!cover) throw new Error(`No listing shows a ${object}.`);
  return cover;
}

function buyerId(buyer: SaleDraft["buyer"]): string {
  if (buyer !== "lena") return sellerOf(buyer).id;
  const account = accounts.find(({ role }) => role === "buyer");
  if (!account) throw new Error("The buyer's account is missing.");
  return account.id;
}

function saleOf(draft: SaleDraft): SeedSale {
  const completedAt = hoursBefore(draft.daysAgo * 24);
  // Sold things were put up a fortnight before the sale was completed.
  const listedAt = hoursBefore((draft.daysAgo + 14) * 24);
  return {
    id: fixedId("sale", draft.title, completedAt),
    listingId: fixedId("sold listing", draft.title, listedAt),
    listingShortId: fixedShortId("sold listing", draft.title),
    title: draft.title,
    description: draft.text,
    categorySlug: draft.category,
    condition: draft.condition,
    priceMinor: draft.price,
    photo: photoOf(draft.looksLike),
    sellerId: sellerOf(draft.seller).id,
    buyerId: buyerId(draft.buyer),
    stars: draft.stars,
    review: draft.review,
    daysAgo: draft.daysAgo,
    completedAt,
  };
}

/** Sales completed before the demo begins, each with the buyer's rating. */
export const sales: readonly SeedSale[] = [...firstSales, ...secondSales, ...thirdSales].map(saleOf);
