import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { addDays } from "@/lib/kernel/time";
import { command } from "@/lib/platform/command";
import { NOTICES_KEEP_DAYS } from "../contract";
import { deleteNotices } from "../store/notices";

/** The nightly broom: forgets notices that were read, and those that nobody will read any more. */
export const purgeNotices = command({
  name: "notifications.purgeNotices",
  input: z.object({}),
  allow: isSystem,
  async run({ now, tx }) {
    const before = {
      read: addDays(now, -NOTICES_KEEP_DAYS.read),
      unread: addDays(now, -NOTICES_KEEP_DAYS.unread),
    };
    return { notices: await deleteNotices(tx, before) };
  },
});
