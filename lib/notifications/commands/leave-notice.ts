import type { z } from "zod";
import type { EventRecord } from "@/lib/kernel/event";
import type { Tx } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/ids";
import { noticeRecorded, type RecordNoticeInput } from "../contract";
import { insertNotice } from "../store/notices";

/** Leaves a notice inside a command's transaction, and tells of it once; says whether it was new. */
export async function leaveNotice(
  tx: Tx,
  notice: z.output<typeof RecordNoticeInput>,
  now: Date,
  emit: (event: EventRecord) => void,
): Promise<boolean> {
  const noticeId = newId<"notice">();
  const { userId, kind } = notice;
  if (!(await insertNotice(tx, { ...notice, id: noticeId, createdAt: now }))) return false;
  emit(noticeRecorded.create(noticeId, { noticeId, userId, kind }));
  return true;
}
