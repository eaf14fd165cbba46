import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

type Key = { eventId: string; userId: string; kind: string };
type NewNotice = Key & { id: string; path: string; facts: object; at: Date; createdAt: Date };

/** Writes a notice down unless it already is; says whether it did. */
export async function insertNotice(tx: Tx, notice: NewNotice): Promise<boolean> {
  const row = { ...notice, facts: notice.facts as Prisma.InputJsonObject };
  const { count } = await tx.notice.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

/** Marks those of a person's unread notices as read that are among `ids`, lead to `path`, or are as old as `upTo`. */
export async function markRead(
  tx: Tx,
  userId: string,
  which: { readonly ids: readonly string[] } | { readonly upTo: string } | { readonly path: string },
  now: Date,
): Promise<number> {
  const these =
    "path" in which
      ? { path: which.path }
      : { id: "ids" in which ? { in: [...which.ids] } : { lte: which.upTo } };
  const { count } = await tx.notice.updateMany({
    where: { userId, readAt: null, ...these },
    data: { readAt: now },
  });
  return count;
}

/** Forgets notices that were made before: read ones sooner, the rest later. */
export async function deleteNotices(tx: Tx, before: { read: Date; unread: Date }): Promise<number> {
  const { count } = await tx.notice.deleteMany({
    where: {
      OR: [{ readAt: { not: null }, createdAt: { lt: before.read } }, { createdAt: { lt: before.unread } }],
    },
  });
  return count;
}
