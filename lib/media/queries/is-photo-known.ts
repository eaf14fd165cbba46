import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { PhotoInput } from "../contract";
import { findPhoto } from "../store/photos";

/** Whether there is a photo of this id, so that an import need not do its work twice. */
export const isPhotoKnown = query({
  name: "media.isPhotoKnown",
  input: PhotoInput,
  allow: isSystem,
  run: async ({ input: { photoId }, db }) => (await findPhoto(db, photoId)) !== null,
});
