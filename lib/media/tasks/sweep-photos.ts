import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { photoStore } from "@/lib/platform/providers/files/s3";
import { task } from "@/lib/platform/task";
import { forgetPhoto } from "../commands/forget-photo";
import { allKeys } from "../model/keys";
import { listSweepable } from "../queries/list-sweepable";
import { processPhoto } from "./process-photo";

/** Tidies up: removes photos that nothing has shown for days, and works on those that were forgotten on their way. */
export const sweepPhotos = task({
  name: "media.sweepPhotos",
  input: z.object({}),
  allow: isSystem,
  async run({ ctx }) {
    const { unused, stuck } = await listSweepable(ctx, { limit: 100 });
    for (const { photoId, ownerId } of unused) {
      // The record goes first: an object without a record is litter, a record without objects is a hole on a page.
      const { forgotten } = await forgetPhoto(ctx, { photoId });
      if (forgotten) await photoStore().remove(allKeys(ownerId, photoId));
    }
    let failure: unknown;
    for (const photoId of stuck) {
      // One that cannot be worked on holds no other back; the run fails after all of them had their turn.
      await processPhoto(ctx, { photoId }).catch((error: unknown) => {
        failure = error;
      });
    }
    if (failure) throw failure;
    return { removed: unused.length, resumed: stuck.length };
  },
});
