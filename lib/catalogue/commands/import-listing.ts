import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { ListingDraftSchema, ListingIdSchema, listingPublished, ShortIdSchema } from "../contract";
import { factsOf } from "../model/facts";
import { statusWith } from "../model/on-sale";
import { slugOf } from "../model/slug";
import { findListing, insertListing } from "../store/listings";
import { replacePhotos } from "../store/photos";
import { checkCategory, takePhotosFor } from "./check-draft";

/** Takes in a listing that comes from elsewhere (a seed, another system) with its own ids and date; again is no error. */
export const importListing = command({
  name: "catalogue.importListing",
  input: ListingDraftSchema.extend({
    listingId: ListingIdSchema,
    shortId: ShortIdSchema,
    sellerId: z.uuid(),
    createdAt: z.date(),
  }),
  allow: isSystem,
  async run({ input, tx, emit }) {
    const { listingId: id, createdAt: now, photoIds, ...draft } = input;
    if (await findListing(tx, id)) return { listingId: id };
    await checkCategory(tx, draft.categorySlug);
    const photos = await takePhotosFor(tx, { listingId: id, sellerId: draft.sellerId, photoIds, now });
    const status = statusWith(photos, "preparing");
    const listing = await insertListing(tx, { ...draft, id, slug: slugOf(draft.title), status, now });
    await replacePhotos(tx, id, photos);
    if (status === "active") emit(listingPublished.create(id, factsOf(listing)));
    return { listingId: id };
  },
});
