import { z } from "zod";
import { personOf } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { countUnreadOf } from "../store/read-notices";

/** How many notices the viewer has not read: counted each time, so that no counter can go wrong. */
export const countUnread = query({
  name: "notifications.countUnread",
  input: z.object({}),
  allow: (actor) => personOf(actor) !== null,
  async run({ actor, db }): Promise<{ unread: number }> {
    return { unread: await countUnreadOf(db, personOf(actor) ?? "") };
  },
});
