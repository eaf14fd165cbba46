import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { addDays } from "@/lib/kernel/time";
import { command } from "@/lib/platform/command";
import { deleteNotices } from "../store/notices";

/** How long notices are kept, in days. Events are told again for 90 at most, so no purged notice comes back. */
const KEEP = { read: 180, unread: 730 } as const;

/** The nightly broom: forgets notices that were read, and those that nobody will read any more. */
export const purgeNotices = command({
  name: "notifications.purgeNotices",
  input: z.object({}),
  allow: isSystem,
  async run({ now, tx }) {
    const before = { read: addDays(now, -KEEP.read), unread: addDays(now, -KEEP.unread) };
    return { notices: await deleteNotices(tx, before) };
  },
});
