import { isActiveUser } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { newId, newShortId } from "@/lib/platform/ids";
import { ListingDraftSchema, listingPublished } from "../contract";
import { factsOf } from "../model/facts";
import { statusWith } from "../model/on-sale";
import { sellerOf } from "../model/owner";
import { slugOf } from "../model/slug";
import { insertListing } from "../store/listings";
import { replacePhotos } from "../store/photos";
import { checkCategory, checkPhone, takePhotosFor } from "./check-draft";

/** A seller offers a thing. It is on sale at once, or as soon as its last photo is ready. */
export const createListing = command({
  name: "catalogue.createListing",
  input: ListingDraftSchema,
  allow: isActiveUser,
  async run({ input: { photoIds, ...draft }, actor, now, tx, emit }) {
    const sellerId = sellerOf(actor);
    const id = newId<"listing">();
    checkPhone(actor, draft.price);
    await checkCategory(tx, draft.categorySlug);
    const photos = await takePhotosFor(tx, { listingId: id, sellerId, photoIds, now });
    const status = statusWith(photos, "preparing");
    const listing = await insertListing(tx, {
      ...draft,
      id,
      shortId: newShortId(),
      slug: slugOf(draft.title),
      sellerId,
      status,
      now,
    });
    await replacePhotos(tx, id, photos);
    if (status === "active") emit(listingPublished.create(id, factsOf(listing)));
    return { listingId: id as string, shortId: listing.shortId, slug: listing.slug, status };
  },
});
