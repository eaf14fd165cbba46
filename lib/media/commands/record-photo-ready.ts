import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { mediaFailure, photoReady, ReadyPhotoSchema } from "../contract";
import { findPhoto, settle } from "../store/photos";

/** The processor has put a photo's public sizes in place: whoever shows it may do so from now on. */
export const recordPhotoReady = command({
  name: "media.recordPhotoReady",
  input: ReadyPhotoSchema,
  allow: isSystem,
  async run({ input: { photoId, ...facts }, now, tx, emit }) {
    const moved = await settle(tx, photoId, { status: "ready", ...facts }, now);
    const photo = await findPhoto(tx, photoId);
    if (!photo) throw mediaFailure("photo_not_found");
    if (moved) emit(photoReady.create(photoId, { photoId, ownerId: photo.ownerId }));
    return { photoId };
  },
});
