import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { RecordNoticeInput } from "../contract";
import { leaveNotice } from "./leave-notice";

/** A workflow leaves a notice for a person: one per event, person and kind, however often it is run. */
export const recordNotice = command({
  name: "notifications.recordNotice",
  input: RecordNoticeInput,
  allow: isSystem,
  async run({ input, now, tx, emit }) {
    return { recorded: await leaveNotice(tx, input, now, emit) };
  },
});
