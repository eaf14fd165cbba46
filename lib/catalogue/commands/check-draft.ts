import type { Actor } from "@/lib/kernel/actor";
import { requestFailure } from "@/lib/kernel/failure";
import type { Money } from "@/lib/kernel/money";
import { needsPhone } from "@/lib/kernel/proven-phone";
import { type TakenPhoto, takePhotos } from "@/lib/media/api";
import type { Tx } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env";
import { catalogueFailure } from "../contract";
import { findCategory } from "../store/categories";
import { areElsewhere } from "../store/photos";

/** Whoever asks a lot for a thing has shown that a phone is theirs. */
export function checkPhone(actor: Actor, price: Money): void {
  const verified = actor.kind === "user" && actor.phoneVerified;
  if (!verified && needsPhone(price, env().PHONE_NEEDED_FROM))
    throw catalogueFailure.at("price", "phone_needed");
}

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
