import type { Reader, Tx } from "@/lib/platform/db/client";
import type { ListingPhoto } from "@/lib/platform/db/generated/client";

/** A photo with what media has told of it; the facts are null until it is ready. */
export type PlacedPhoto = Pick<ListingPhoto, "photoId" | "key" | "width" | "height" | "blur">;

/** The first photo that is ready. */
export function findCover(db: Reader | Tx, listingId: string): Promise<ListingPhoto | null> {
  return db.listingPhoto.findFirst({
    where: { listingId, key: { not: null } },
    orderBy: { position: "asc" },
  });
}

export function findPhotos(db: Reader | Tx, listingId: string): Promise<ListingPhoto[]> {
  return db.listingPhoto.findMany({ where: { listingId }, orderBy: { position: "asc" } });
}

/** Gives a listing exactly these photos in this order; answers the ids of those that it had and has no more. */
export async function replacePhotos(
  tx: Tx,
  listingId: string,
  photos: readonly PlacedPhoto[],
): Promise<string[]> {
  const kept = photos.map((photo) => photo.photoId);
  const before = await findPhotos(tx, listingId);
  await tx.listingPhoto.deleteMany({ where: { listingId } });
  await tx.listingPhoto.createMany({
    data: photos.map((photo, position) => ({ ...photo, listingId, position })),
  });
  return before.map((photo) => photo.photoId).filter((id) => !kept.includes(id));
}

/** Whether any of these photos is shown by another listing. */
export async function areElsewhere(tx: Tx, listingId: string, photoIds: readonly string[]): Promise<boolean> {
  const count = await tx.listingPhoto.count({
    where: { photoId: { in: [...photoIds] }, listingId: { not: listingId } },
  });
  return count > 0;
}

export async function findListingOfPhoto(tx: Tx, photoId: string): Promise<string | null> {
  const row = await tx.listingPhoto.findUnique({ where: { photoId } });
  return row?.listingId ?? null;
}

/** Writes a photo's facts where it is shown; says whether they are news. */
export async function savePhotoFacts(tx: Tx, { photoId, ...facts }: PlacedPhoto): Promise<boolean> {
  const { count } = await tx.listingPhoto.updateMany({ where: { photoId, key: null }, data: facts });
  return count === 1;
}

export async function removePhoto(tx: Tx, photoId: string): Promise<boolean> {
  const { count } = await tx.listingPhoto.deleteMany({ where: { photoId } });
  return count === 1;
}
