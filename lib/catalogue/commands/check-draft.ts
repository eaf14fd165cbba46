import { requestFailure } from "@/lib/kernel/failure";
import { type TakenPhoto, takePhotos } from "@/lib/media/api";
import type { Tx } from "@/lib/platform/db/client";
import { findCategory } from "../store/categories";
import { areElsewhere } from "../store/photos";

/** Checks what a schema cannot: that the category exists, and that the photos are the seller's own and arrived. */
export async function checkCategory(tx: Tx, slug: string): Promise<void> {
  if (await findCategory(tx, slug)) return;
  throw requestFailure("invalid", {
    fields: { categorySlug: { code: "wrong", message: "There is no such category." } },
  });
}

/** Takes the seller's photos into use for this listing, in the order given. */
export async function takePhotosFor(
  tx: Tx,
  request: { listingId: string; sellerId: string; photoIds: readonly string[]; now: Date },
): Promise<TakenPhoto[]> {
  const { listingId, sellerId, photoIds, now } = request;
  const taken = await takePhotos(tx, { ownerId: sellerId, photoIds, now });
  if (taken.length < photoIds.length || (await areElsewhere(tx, listingId, photoIds))) {
    throw requestFailure("invalid", {
      fields: {
        photoIds: { code: "photo_missing", message: "A photo has not arrived. Remove it or add it again." },
      },
    });
  }
  const byId = new Map(taken.map((photo) => [photo.photoId, photo]));
  return photoIds.flatMap((id) => byId.get(id) ?? []);
}
