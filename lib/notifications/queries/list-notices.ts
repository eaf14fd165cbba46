import { z } from "zod";
import { personOf } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor, type Page, toPage } from "@/lib/kernel/paging";
import { query } from "@/lib/platform/query";
import { ListNoticesInput, type NoticeView } from "../contract";
import { findNotices } from "../store/read-notices";

const CursorShape = z.tuple([z.uuid()]);

/** The viewer's own notices, newest first. A suspended person reads them too: what is open may be finished. */
export const listNotices = query({
  name: "notifications.listNotices",
  input: ListNoticesInput,
  allow: (actor) => personOf(actor) !== null,
  async run({ input, actor, db }): Promise<Page<NoticeView>> {
    const { unread, limit } = input;
    const before = decodeCursor(input.cursor, CursorShape)?.[0] ?? null;
    const notices = await findNotices(db, { userId: personOf(actor) ?? "", unread, before, limit });
    return toPage(notices, limit, (last) => encodeCursor([last.id]));
  },
});
