import type { Reader } from "@/lib/platform/db/client";

/** A session with its person: two look-ups by primary key in one statement, for it is asked at every request. */
export async function readSession(db: Reader, id: string) {
  return db.session.findUnique({ where: { id }, include: { user: true }, relationLoadStrategy: "join" });
}

/** What may still be live of a person's sessions, the one used last first. */
export async function readSessionsOf(db: Reader, userId: string, now: Date) {
  return db.session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: 200,
  });
}

/** A session with its person, by the id that may be told. */
export async function readSessionByPublicId(db: Reader, publicId: string) {
  return db.session.findUnique({
    where: { publicId },
    include: { user: true },
    relationLoadStrategy: "join",
  });
}
