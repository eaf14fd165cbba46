import type { Tx } from "@/lib/platform/db/client";
import type { Session } from "@/lib/platform/db/generated/client";

export async function insertSession(
  tx: Tx,
  session: Pick<Session, "id" | "publicId" | "userId" | "expiresAt" | "userAgent" | "country"> & {
    now: Date;
  },
): Promise<void> {
  const { now, ...row } = session;
  await tx.session.create({ data: { ...row, createdAt: now, lastSeenAt: now } });
}

/** Ends one session of this person; a stranger's id ends nothing. */
export async function endSession(tx: Tx, sessionId: string, userId: string, now: Date): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, userId, revokedAt: null },
    data: { revokedAt: now },
  });
  return count === 1;
}

/** Ends one session of this person by the id that they know it by, and says its own; a stranger's ends nothing. */
export async function endOwnSession(
  tx: Tx,
  publicId: string,
  userId: string,
  now: Date,
): Promise<string | null> {
  const [ended] = await tx.session.updateManyAndReturn({
    where: { publicId, userId, revokedAt: null },
    data: { revokedAt: now },
    select: { id: true },
  });
  return ended?.id ?? null;
}

/** Ends every session of a person but the one to keep, if any; says how many there were. */
export async function endSessions(tx: Tx, userId: string, now: Date, keep?: string | null): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(keep ? { id: { not: keep } } : {}) },
    data: { revokedAt: now },
  });
  return count;
}

/** Notes that the session is in use, unless that was noted after `before`. */
export async function markSeen(tx: Tx, sessionId: string, before: Date, now: Date): Promise<void> {
  await tx.session.updateMany({
    where: { id: sessionId, revokedAt: null, lastSeenAt: { lt: before } },
    data: { lastSeenAt: now },
  });
}

export async function deleteExpiredSessions(tx: Tx, before: Date): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { expiresAt: { lt: before } } });
  return count;
}
