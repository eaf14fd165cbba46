import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { PhotoIdSchema } from "../contract";
import { findPhoto, insertPhoto, markUploaded } from "../store/photos";

/** Records a photo that comes from elsewhere (a seed, another system) under its own id; again is no error. */
export const importPhotoRecord = command({
  name: "media.importPhotoRecord",
  input: z.object({
    photoId: PhotoIdSchema,
    ownerId: z.uuid(),
    contentType: z.string().max(100),
    bytes: z.number().int().positive(),
    createdAt: z.date(),
  }),
  allow: isSystem,
  async run({ input: { photoId, ...photo }, tx }) {
    const known = await findPhoto(tx, photoId);
    if (!known) {
      await insertPhoto(tx, { id: photoId, ...photo });
      await markUploaded(tx, photoId, photo.ownerId, photo.createdAt);
    }
    return { photoId };
  },
});
