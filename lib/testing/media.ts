import { systemActor } from "@/lib/kernel/actor";
import { confirmUpload } from "@/lib/media/commands/confirm-upload";
import { recordPhotoReady } from "@/lib/media/commands/record-photo-ready";
import { requestUpload } from "@/lib/media/commands/request-upload";
import { personWith } from "./actors";

/** A one-pixel preview: enough for a page. */
export const TINY_BLUR = "data:image/webp;base64,UklGRhIAAABXRUJQVlA4TAYAAAAvAAAAAAfQ//73v/+BiOh/AAA=";

/** An uploaded photo of this person, not yet worked on. */
export async function anUploadedPhoto(ownerId: string, square = false): Promise<string> {
  const owner = personWith(["buyer"], ownerId);
  const { photoId } = await requestUpload(owner, { contentType: "image/jpeg", bytes: 1000, square });
  await confirmUpload(owner, { photoId });
  return photoId;
}

/** A photo of this person that is ready to be shown. */
export async function aReadyPhoto(ownerId: string, square = false): Promise<string> {
  const photoId = await anUploadedPhoto(ownerId, square);
  await recordPhotoReady(
    { actor: systemActor("test") },
    { photoId, width: 1200, height: 1500, blur: TINY_BLUR },
  );
  return photoId;
}
