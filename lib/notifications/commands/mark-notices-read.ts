import { personOf } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { MarkNoticesReadInput } from "../contract";
import { markRead } from "../store/notices";

/** A person has read some of their notices. Someone else's, and what is not there, are passed over alike. */
export const markNoticesRead = command({
  name: "notifications.markNoticesRead",
  input: MarkNoticesReadInput,
  // A suspended person too: what is theirs to read is theirs to put away.
  allow: (actor) => personOf(actor) !== null,
  async run({ input, actor, now, tx }) {
    return { marked: await markRead(tx, personOf(actor) ?? "", input, now) };
  },
});
