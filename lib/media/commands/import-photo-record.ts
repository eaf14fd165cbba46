import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { PhotoFactsSchema, PhotoIdSchema } from "../contract";
import { insertReadyPhoto } from "../store/photos";

/**
 * Records a photo that comes from elsewhere (a seed, another system) and whose public sizes are in place. It counts as
 * shown, for whoever imports it places it; nobody waits for it, so there is no event. Again is no error.
 */
export const importPhotoRecord = command({
  name: "media.importPhotoRecord",
  input: PhotoFactsSchema.extend({
    photoId: PhotoIdSchema,
    ownerId: z.uuid(),
    bytes: z.number().int().positive(),
    createdAt: z.date(),
  }),
  allow: isSystem,
  async run({ input: { photoId, ...photo }, tx }) {
    await insertReadyPhoto(tx, { id: photoId, ...photo });
    return { photoId };
  },
});
