import { query } from "@/lib/platform/query";
import {
  type Condition,
  catalogueFailure,
  type ListingDetail,
  ListingPageInput,
  ListingStatusSchema,
} from "../contract";
import { PUBLIC_STATUSES } from "../model/status";
import { toCategoryName } from "../store/categories";
import { findDetail } from "../store/details";
import { toMoney, toPhoto, toSeller } from "../store/rows";
import { findSeller } from "../store/sellers";

/** A listing's page, for anyone. What is sold stays to be seen; paused, deleted and missing ones are not found. */
export const getListing = query({
  name: "catalogue.getListing",
  input: ListingPageInput,
  allow: () => true,
  async run({ input: { shortId }, db }): Promise<ListingDetail> {
    const row = await findDetail(db, shortId);
    const status = ListingStatusSchema.safeParse(row?.status).data;
    if (!row || !status || !PUBLIC_STATUSES.includes(status)) throw catalogueFailure("listing_not_found");
    const seller = await findSeller(db, row.sellerId);
    return {
      id: row.id,
      shortId: row.shortId,
      slug: row.slug,
      title: row.title,
      description: row.description,
      price: toMoney(row.priceMinor, row.currency),
      condition: row.condition as Condition,
      status,
      available: row.available,
      category: toCategoryName(row.category),
      photos: row.photos.flatMap((photo) => toPhoto(photo) ?? []),
      sellerId: row.sellerId,
      seller: toSeller(row.sellerId, seller),
      publishedAt: row.publishedAt,
      updatedAt: row.updatedAt,
    };
  },
});
