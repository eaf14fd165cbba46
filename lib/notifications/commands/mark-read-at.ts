import { personOf } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { MarkReadAtInput } from "../contract";
import { markRead } from "../store/notices";

/** A person has come to a place by whatever way: what led there has done its work, and is read. */
export const markReadAt = command({
  name: "notifications.markReadAt",
  input: MarkReadAtInput,
  allow: (actor) => personOf(actor) !== null,
  async run({ input, actor, now, tx }) {
    return { marked: await markRead(tx, personOf(actor) ?? "", input, now) };
  },
});
