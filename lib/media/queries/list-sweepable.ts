import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { addDays, addMinutes } from "@/lib/kernel/time";
import { query } from "@/lib/platform/query";
import { UNUSED_PHOTO_DAYS } from "../contract";
import { findStuck, findUnused } from "../store/photos";

/** How long a photo may wait for the processor before the sweeper takes it there. */
const STUCK_MINUTES = 15;

/** What the sweeper has to do: photos that nothing shows, and photos whose work got lost. */
export const listSweepable = query({
  name: "media.listSweepable",
  input: z.object({ limit: z.number().int().min(1).max(500) }),
  allow: isSystem,
  async run({ input: { limit }, now, db }) {
    const unused = await findUnused(db, addDays(now, -UNUSED_PHOTO_DAYS), limit);
    const stuck = await findStuck(db, addMinutes(now, -STUCK_MINUTES), limit);
    return {
      unused: unused.map(({ id, ownerId }) => ({ photoId: id, ownerId })),
      stuck: stuck.map(({ id }) => id),
    };
  },
});
