import { personOf } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { MarkAllReadInput } from "../contract";
import { markRead } from "../store/notices";

/** A person has read all of their notices up to the newest one that they saw; what came since stays unread. */
export const markAllRead = command({
  name: "notifications.markAllRead",
  input: MarkAllReadInput,
  allow: (actor) => personOf(actor) !== null,
  async run({ input, actor, now, tx }) {
    return { marked: await markRead(tx, personOf(actor) ?? "", input, now) };
  },
});
