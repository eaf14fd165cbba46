import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { photoStore } from "@/lib/platform/providers/files/s3";
import { task } from "@/lib/platform/task";
import { importPhotoRecord } from "../commands/import-photo-record";
import { recordPhotoReady } from "../commands/record-photo-ready";
import { MAX_UPLOAD_BYTES, PhotoIdSchema } from "../contract";
import { getUpload } from "../queries/get-upload";
import { publishPhoto } from "./publish-photo";

/** Takes in a photo that is at hand (a seed, an import) by the same rules and the same code as an upload. */
export const importPhoto = task({
  name: "media.importPhoto",
  input: z.object({
    photoId: PhotoIdSchema,
    ownerId: z.uuid(),
    bytes: z.instanceof(Uint8Array<ArrayBufferLike>).refine((bytes) => bytes.length <= MAX_UPLOAD_BYTES),
    createdAt: z.date(),
  }),
  allow: isSystem,
  async run({ input: { photoId, ownerId, bytes, createdAt }, ctx }) {
    const record = { photoId, ownerId, contentType: "image/*", bytes: bytes.length, createdAt };
    await importPhotoRecord(ctx, record);
    const { status } = await getUpload(ctx, { photoId });
    if (status === "uploaded") await recordPhotoReady(ctx, await publishPhoto(photoStore(), photoId, bytes));
    return { photoId };
  },
});
