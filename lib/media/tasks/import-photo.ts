import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { photoStore } from "@/lib/platform/providers/files/s3";
import { task } from "@/lib/platform/task";
import { importPhotoRecord } from "../commands/import-photo-record";
import { MAX_UPLOAD_BYTES, PhotoIdSchema } from "../contract";
import { isPhotoKnown } from "../queries/is-photo-known";
import { publishPhoto } from "./publish-photo";

/** Takes in a photo that is at hand (a seed, an import) by the same rules and the same code as an upload. */
export const importPhoto = task({
  name: "media.importPhoto",
  input: z.object({
    photoId: PhotoIdSchema,
    ownerId: z.uuid(),
    bytes: z
      .instanceof(Uint8Array<ArrayBufferLike>)
      .refine((bytes) => bytes.length > 0 && bytes.length <= MAX_UPLOAD_BYTES),
    createdAt: z.date(),
  }),
  allow: isSystem,
  async run({ input: { photoId, ownerId, bytes, createdAt }, ctx }) {
    if (await isPhotoKnown(ctx, { photoId })) return { photoId };
    const facts = await publishPhoto(photoStore(), photoId, bytes);
    await importPhotoRecord(ctx, { ...facts, ownerId, bytes: bytes.length, createdAt });
    return { photoId };
  },
});
