import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { noticeRecorded, RecordNoticeInput } from "../contract";
import { insertNotice } from "../store/notices";

/** A workflow leaves a notice for a person: one per event, person and kind, however often it is run. */
export const recordNotice = command({
  name: "notifications.recordNotice",
  input: RecordNoticeInput,
  allow: isSystem,
  async run({ input, now, tx, emit }) {
    const noticeId = newId<"notice">();
    const { userId, kind } = input;
    if (!(await insertNotice(tx, { ...input, id: noticeId, createdAt: now }))) return { recorded: false };
    emit(noticeRecorded.create(noticeId, { noticeId, userId, kind }));
    return { recorded: true };
  },
});
