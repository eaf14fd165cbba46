import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { mediaFailure, PhotoIdSchema, photoRefused, RefusedReasonSchema } from "../contract";
import { findPhoto, settle } from "../store/photos";

/** What was uploaded is no photo that can be shown; the owner is told the reason. */
export const refusePhoto = command({
  name: "media.refusePhoto",
  input: z.object({ photoId: PhotoIdSchema, reason: RefusedReasonSchema }),
  allow: isSystem,
  async run({ input: { photoId, reason }, now, tx, emit }) {
    const moved = await settle(tx, photoId, { status: "refused", refusedReason: reason }, now);
    const photo = await findPhoto(tx, photoId);
    if (!photo) throw mediaFailure("photo_not_found");
    if (moved) emit(photoRefused.create(photoId, { photoId, ownerId: photo.ownerId, reason }));
    return { photoId };
  },
});
