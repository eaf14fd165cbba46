import type { Reader, Tx } from "@/lib/platform/db/client";
import type { Photo } from "@/lib/platform/db/generated/client";
import { type PhotoState, PhotoStatusSchema, photoKey, RefusedReasonSchema } from "../contract";

export async function insertPhoto(
  tx: Tx,
  photo: {
    id: string;
    ownerId: string;
    contentType: string;
    bytes: number;
    square: boolean;
    createdAt: Date;
  },
): Promise<void> {
  await tx.photo.create({ data: { ...photo, status: "requested" } });
}

/** Inserts a photo that is ready and shown, unless it is there. */
export async function insertReadyPhoto(
  tx: Tx,
  photo: {
    id: string;
    ownerId: string;
    bytes: number;
    width: number;
    height: number;
    blur: string;
    createdAt: Date;
  },
): Promise<void> {
  const at = photo.createdAt;
  const data = {
    ...photo,
    status: "ready",
    contentType: "image/*",
    uploadedAt: at,
    settledAt: at,
    usedAt: at,
  };
  await tx.photo.createMany({ data: [data], skipDuplicates: true });
}

export function findPhoto(db: Reader | Tx, photoId: string): Promise<Photo | null> {
  return db.photo.findUnique({ where: { id: photoId } });
}

export function findPhotosOf(db: Reader | Tx, ownerId: string, ids: readonly string[]): Promise<Photo[]> {
  return db.photo.findMany({ where: { ownerId, id: { in: [...ids] } } });
}

/** Uploads that this person began since then and has not ended. */
export function countOpen(tx: Tx, ownerId: string, since: Date): Promise<number> {
  return tx.photo.count({ where: { ownerId, status: "requested", createdAt: { gte: since } } });
}

/** requested → uploaded; says whether this call made the move. */
export async function markUploaded(tx: Tx, photoId: string, ownerId: string, now: Date): Promise<boolean> {
  const { count } = await tx.photo.updateMany({
    where: { id: photoId, ownerId, status: "requested" },
    data: { status: "uploaded", uploadedAt: now },
  });
  return count === 1;
}

/** uploaded → ready or refused; says whether this call made the move. */
export async function settle(
  tx: Tx,
  photoId: string,
  outcome:
    | { status: "ready"; width: number; height: number; blur: string }
    | { status: "refused"; refusedReason: string },
  now: Date,
): Promise<boolean> {
  const { count } = await tx.photo.updateMany({
    where: { id: photoId, status: "uploaded" },
    data: { ...outcome, settledAt: now },
  });
  return count === 1;
}

/**
 * Marks this owner's photos of one shape as shown somewhere and locks them: their news waits until the caller has
 * committed. By the shape no photo is in a listing and somebody's picture at once, and swept when one of them drops it.
 */
export async function markUsed(
  tx: Tx,
  ownerId: string,
  ids: readonly string[],
  square: boolean,
  now: Date,
): Promise<Photo[]> {
  return tx.photo.updateManyAndReturn({
    where: { ownerId, square, id: { in: [...ids] }, status: { in: ["uploaded", "ready"] } },
    data: { usedAt: now },
  });
}

/** Nothing shows these any more: the sweeper may take them. */
export async function dropPhotos(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.photo.updateMany({ where: { id: { in: [...ids] } }, data: { usedAt: null } });
}

/** Photos that nothing shows and that were begun before then, oldest first. */
export function findUnused(db: Reader, before: Date, limit: number): Promise<Photo[]> {
  return db.photo.findMany({
    where: { usedAt: null, createdAt: { lt: before } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: limit,
  });
}

/** Photos that were uploaded before then and are still waiting to be worked on. */
export function findStuck(db: Reader, before: Date, limit: number): Promise<Photo[]> {
  return db.photo.findMany({ where: { status: "uploaded", uploadedAt: { lt: before } }, take: limit });
}

/** Forgets a photo unless something has begun to show it meanwhile. */
export async function deleteUnused(tx: Tx, photoId: string): Promise<boolean> {
  const { count } = await tx.photo.deleteMany({ where: { id: photoId, usedAt: null } });
  return count === 1;
}

export function toPhotoState(row: Photo): PhotoState {
  const ready = row.status === "ready";
  return {
    id: row.id,
    status: PhotoStatusSchema.parse(row.status),
    refusedReason: row.refusedReason === null ? null : RefusedReasonSchema.parse(row.refusedReason),
    key: ready ? photoKey(row.id) : null,
    width: row.width,
    height: row.height,
    blur: row.blur,
  };
}
