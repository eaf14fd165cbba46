import { isSystem } from "@/lib/kernel/actor";
import { photoStore } from "@/lib/platform/providers/files/s3";
import { PhotoRefused } from "@/lib/platform/providers/images/port";
import { task } from "@/lib/platform/task";
import { recordPhotoReady } from "../commands/record-photo-ready";
import { refusePhoto } from "../commands/refuse-photo";
import { MAX_UPLOAD_BYTES, PhotoInput } from "../contract";
import { uploadKey } from "../model/keys";
import { getUpload } from "../queries/get-upload";
import { publishPhoto } from "./publish-photo";

/**
 * Turns an upload into public sizes, or refuses it with a reason. Repeatable at any point: keys and results are the
 * same each time, and the original, which may tell where the seller lives, goes once the outcome is on record.
 */
export const processPhoto = task({
  name: "media.processPhoto",
  input: PhotoInput,
  allow: isSystem,
  async run({ input: { photoId }, ctx }) {
    const { ownerId, status, square } = await getUpload(ctx, { photoId });
    if (status === "requested") return { status };
    const store = photoStore();
    const original = uploadKey(ownerId, photoId);
    if (status !== "uploaded") {
      await store.remove([original]);
      return { status };
    }
    const outcome = await renderUpload();
    await store.remove([original]);
    return outcome;

    async function renderUpload() {
      try {
        const bytes = await store.read(original, MAX_UPLOAD_BYTES);
        if (bytes === null) throw new PhotoRefused("missing");
        if (bytes === "too_large") throw new PhotoRefused("too_large");
        await recordPhotoReady(ctx, await publishPhoto(store, photoId, bytes, square));
        return { status: "ready" };
      } catch (error) {
        if (!(error instanceof PhotoRefused)) throw error;
        await refusePhoto(ctx, { photoId, reason: error.reason });
        return { status: "refused" };
      }
    }
  },
});
