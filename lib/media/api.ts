import type { Tx } from "@/lib/platform/db/client";
import type { Photo } from "@/lib/platform/db/generated/client";
import { photoKey } from "./contract";
import { dropPhotos, findPhoto, markUsed } from "./store/photos";

/** A photo as another domain keeps it. Key, size and preview are null while it is still being worked on. */
export type TakenPhoto = {
  readonly photoId: string;
  readonly key: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly blur: string | null;
};

/**
 * Takes a person's photos into use, in the caller's transaction. Answers those that are this owner's, of the shape and uploaded;
 * the rows stay locked until the caller commits, so news of a photo becoming ready cannot fall between.
 */
export async function takePhotos(
  tx: Tx,
  request: { ownerId: string; photoIds: readonly string[]; square?: boolean; now: Date },
): Promise<TakenPhoto[]> {
  const { ownerId, photoIds, square = false, now } = request;
  const rows = await markUsed(tx, ownerId, photoIds, square, now);
  return rows.map(taken);
}

/** Says that nothing shows these photos any more. */
export async function releasePhotos(tx: Tx, photoIds: readonly string[]): Promise<void> {
  if (photoIds.length > 0) await dropPhotos(tx, photoIds);
}

/** What became of a photo: its facts when it is ready, null while it is on its way, "refused" when it is none. */
export async function outcomeOfPhoto(tx: Tx, photoId: string): Promise<TakenPhoto | "refused" | null> {
  const row = await findPhoto(tx, photoId);
  if (!row || row.status === "refused") return "refused";
  if (row.status !== "ready") return null;
  return taken(row);
}

function taken({ id, status, width, height, blur }: Photo): TakenPhoto {
  return { photoId: id, key: status === "ready" ? photoKey(id) : null, width, height, blur };
}
