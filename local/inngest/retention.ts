import type { Queryable } from "../database";

const KEEP_MS = 30 * 86_400_000;

/** Forgets runs that ended, and events that were handed on, more than 30 days ago; live runs stay. */
export async function removeOld(db: Queryable, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEEP_MS);
  await db.query("delete from inngest.run where ended_at < $1", [before]);
  await db.query("delete from inngest.event where routed and received_at < $1", [before]);
  await db.query("delete from inngest.seen where expires_at < $1", [now]);
}
