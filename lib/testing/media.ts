import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/kernel/actor";
import { importPhotoRecord } from "@/lib/media/commands/import-photo-record";
import { recordPhotoReady } from "@/lib/media/commands/record-photo-ready";
import { now } from "@/lib/platform/clock";

/** A one-pixel preview: enough for a page. */
export const TINY_BLUR = "data:image/webp;base64,UklGRhIAAABXRUJQVlA4TAYAAAAvAAAAAAfQ//73v/+BiOh/AAA=";

/** An uploaded photo of this person, not yet worked on. */
export async function anUploadedPhoto(ownerId: string): Promise<string> {
  const { photoId } = await importPhotoRecord(
    { actor: systemActor("test") },
    { photoId: randomUUID(), ownerId, contentType: "image/jpeg", bytes: 1000, createdAt: now() },
  );
  return photoId;
}

/** A photo of this person that is ready to be shown. */
export async function aReadyPhoto(ownerId: string): Promise<string> {
  const photoId = await anUploadedPhoto(ownerId);
  await recordPhotoReady(
    { actor: systemActor("test") },
    { photoId, width: 1200, height: 1500, blur: TINY_BLUR },
  );
  return photoId;
}
