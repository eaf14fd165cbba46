import type { Transaction } from "../database";

/** The vendor forgets event ids and idempotency keys after 24 hours; forgetting later would hide faults. */
const WINDOW_MS = 24 * 3_600_000;

/** Notes a key; false when it was noted in the last 24 hours. Two at once: one waits and is told false. */
export async function markSeen(tx: Transaction, key: string, now: Date): Promise<boolean> {
  const marked = await tx.query(
    `insert into inngest.seen (key, expires_at) values ($1, $2)
     on conflict (key) do update set expires_at = excluded.expires_at where seen.expires_at <= $3`,
    [key, new Date(now.getTime() + WINDOW_MS), now],
  );
  return marked.rowCount === 1;
}
