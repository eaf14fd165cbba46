import { isActiveUser, personOf } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import {
  type Condition,
  catalogueFailure,
  ListingPageInput,
  ListingStatusSchema,
  type MyListingDetail,
} from "../contract";
import { findDetail } from "../store/details";
import { toMoney } from "../store/rows";

/** The asker's own listing, for its form. A stranger's and a missing one look the same. */
export const getMyListing = query({
  name: "catalogue.getMyListing",
  input: ListingPageInput,
  allow: isActiveUser,
  async run({ input: { shortId }, actor, db }): Promise<MyListingDetail> {
    const row = await findDetail(db, shortId);
    if (row?.sellerId !== personOf(actor) || row.status === "deleted") {
      throw catalogueFailure("listing_not_found");
    }
    const { id, slug, title, description, categorySlug, stock, available, version } = row;
    return {
      id,
      shortId,
      slug,
      title,
      description,
      categorySlug,
      condition: row.condition as Condition,
      price: toMoney(row.priceMinor, row.currency),
      stock,
      available,
      version,
      status: ListingStatusSchema.parse(row.status),
      photos: row.photos.map(({ photoId, key, width, height, blur }) => ({
        id: photoId,
        key,
        width,
        height,
        blur,
      })),
    };
  },
});
