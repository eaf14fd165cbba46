import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { mediaFailure, PhotoInput } from "../contract";
import { findPhoto } from "../store/photos";

/** What the processor needs to know of a photo. */
export const getUpload = query({
  name: "media.getUpload",
  input: PhotoInput,
  allow: isSystem,
  async run({ input: { photoId }, db }) {
    const photo = await findPhoto(db, photoId);
    if (!photo) throw mediaFailure("photo_not_found");
    return { photoId, ownerId: photo.ownerId, status: photo.status, square: photo.square };
  },
});
