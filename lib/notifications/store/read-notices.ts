import { asId } from "@/lib/kernel/ids";
import type { Reader } from "@/lib/platform/db/client";
import { NOTICE_KINDS, NoticeFactsSchema, type NoticeKind, type NoticeView } from "../contract";

type Wish = {
  readonly userId: string;
  readonly unread: boolean;
  readonly before: string | null;
  readonly limit: number;
};

/** A person's notices, newest first (ids grow with time), from after the given id; one more than asked for. */
export async function findNotices(db: Reader, wish: Wish): Promise<NoticeView[]> {
  const rows = await db.notice.findMany({
    where: {
      userId: wish.userId,
      // A kind that this version does not know was written by a newer one; after going back it waits in silence.
      kind: { in: [...NOTICE_KINDS] },
      ...(wish.unread ? { readAt: null } : {}),
      ...(wish.before ? { id: { lt: wish.before } } : {}),
    },
    orderBy: { id: "desc" },
    take: wish.limit + 1,
  });
  return rows.map(({ id, kind, at, readAt, path, facts }) => ({
    id: asId(id),
    kind: kind as NoticeKind,
    at,
    read: readAt !== null,
    path,
    facts: NoticeFactsSchema.parse(facts),
  }));
}

export function countUnreadOf(db: Reader, userId: string): Promise<number> {
  return db.notice.count({ where: { userId, readAt: null, kind: { in: [...NOTICE_KINDS] } } });
}
