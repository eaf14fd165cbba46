import { now } from "../clock";
import { writer } from "../db/client";

export type Backlog = {
  /** Events that wait to be handed on, and for how long the oldest has, in seconds (0 when none waits). */
  readonly waiting: number;
  readonly oldestSeconds: number;
  /** Dead letters that nobody has run again, and those that somebody has. */
  readonly open: number;
  readonly rerun: number;
};

type Row = { waiting: number; oldest: Date | null; open: number; rerun: number };

/** Counts what waits and what gave up. The same for every process: a dashboard takes the highest, not the sum. */
export async function countBacklog(): Promise<Backlog> {
  const [row] = await writer().$queryRaw<Row[]>`
    select o.waiting, o.oldest, d.open, d.rerun from
      (select count(*)::int as waiting, min(occurred_at) as oldest from outbox_events
       where published_at is null and dead_at is null) o,
      (select count(*) filter (where rerun_at is null)::int as open,
              count(*) filter (where rerun_at is not null)::int as rerun from dead_letters) d`;
  const { waiting = 0, oldest = null, open = 0, rerun = 0 } = row ?? {};
  const oldestSeconds = oldest ? Math.max(0, (now().getTime() - oldest.getTime()) / 1000) : 0;
  return { waiting, oldestSeconds, open, rerun };
}
