import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { outcomeOfPhoto } from "@/lib/media/api";
import { PhotoIdSchema } from "@/lib/media/contract";
import { command } from "@/lib/platform/command";
import { listingChanged, listingPublished } from "../contract";
import { factsOf } from "../model/facts";
import { statusOnShelf, statusWith } from "../model/on-sale";
import { PUBLIC_STATUSES } from "../model/status";
import { lockListing, moveListing } from "../store/listings";
import { findListingOfPhoto, findPhotos, removePhoto, savePhotoFacts } from "../store/photos";

/**
 * There is news of a photo: it can be shown, or it is none. A listing that waited for its last photo goes on sale;
 * one that is left without any is paused, where its seller finds it. Says the same however often it is told.
 */
export const settlePhoto = command({
  name: "catalogue.settlePhoto",
  input: z.object({ photoId: PhotoIdSchema }),
  allow: isSystem,
  async run({ input: { photoId }, now, tx, emit }) {
    const outcome = await outcomeOfPhoto(tx, photoId);
    const listingId = await findListingOfPhoto(tx, photoId);
    if (outcome === null || listingId === null) return { listingId: null };
    // Locked before the photos are counted: of two last photos, the second sees the first.
    const listing = await lockListing(tx, listingId);
    if (!listing) return { listingId: null };
    const changed =
      outcome === "refused" ? await removePhoto(tx, photoId) : await savePhotoFacts(tx, outcome);
    const { status } = listing;
    if (!changed || (status !== "preparing" && status !== "active")) return { listingId };
    const next = statusOnShelf(statusWith(await findPhotos(tx, listingId), status), listing);
    if (next !== status) await moveListing(tx, listing, next, now, false);
    if (PUBLIC_STATUSES.includes(next)) {
      const event = status === "preparing" ? listingPublished : listingChanged;
      emit(event.create(listingId, factsOf(listing)));
    }
    return { listingId };
  },
});
