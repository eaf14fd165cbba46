import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { inTransaction, type Queryable, type Transaction } from "../database";
import { isHalted } from "./halt";
import { DISCOVERY } from "./protocol";

export interface Job {
  id: string;
  runId: string;
  kind: "call" | "sleep" | "timeout";
  stepId: string;
  attempt: number;
  /** The token of the lease under which this process works on the job. */
  lease: string;
}

interface NewJob {
  runId: string;
  kind: Job["kind"];
  stepId: string;
  attempt?: number;
  dueAt: Date;
}

/** Puts a job in line. Calls take over the run's concurrency keys; discovery runs one at a time per run. */
export async function enqueue(tx: Transaction, job: NewJob): Promise<void> {
  await tx.query(
    `insert into inngest.job (run_id, kind, step_id, attempt, due_at, keys, limits)
     select id, $2::text, $3::text, $4::int, $5::timestamptz,
       case when $2 <> 'call' then '{}' when $3 = $6 then keys || ('run:' || id) else keys end,
       case when $2 <> 'call' then '{}' when $3 = $6 then limits || 1 else limits end
     from inngest.run where id = $1`,
    [job.runId, job.kind, job.stepId, job.attempt ?? 0, job.dueAt, DISCOVERY],
  );
}

/** Asks the function what comes next, unless that question is already waiting in line. */
export async function enqueueDiscovery(tx: Transaction, runId: string, dueAt: Date): Promise<void> {
  const waiting = await tx.query(
    `select 1 from inngest.job
     where run_id = $1 and kind = 'call' and step_id = $2 and lease is null and due_at <= $3`,
    [runId, DISCOVERY, dueAt],
  );
  if (waiting.rowCount === 0) await enqueue(tx, { runId, kind: "call", stepId: DISCOVERY, dueAt });
}

type JobRow = { id: string; run_id: string; kind: Job["kind"]; step_id: string; attempt: number };

/** That a job is of a function which is not among `$n`. */
const notOf = (place: string) =>
  `(cardinality(${place}::text[]) = 0 or not exists (
     select 1 from inngest.run where run.id = job.run_id and run.function_id = any(${place}::text[])))`;

/**
 * Leases up to `count` due jobs, oldest first, leaving out those whose concurrency keys are used up, and those of
 * functions that are away.
 */
export async function claim(
  pool: Pool,
  count: number,
  now: Date,
  leaseMs: number,
  away: Iterable<string> = [],
): Promise<Job[]> {
  return inTransaction(pool, async (tx) => {
    // Claims are serialized so that two executors cannot both fill the last place of a concurrency key.
    await tx.query("select pg_advisory_xact_lock(hashtext('inngest.claim'))");
    if (await isHalted(tx)) return [];
    const used = await usedKeys(tx);
    const due = await tx.query<JobRow & { keys: string[]; limits: number[] }>(
      `select id, run_id, kind, step_id, attempt, keys, limits from inngest.job job
       where due_at <= $1 and (leased_until is null or leased_until <= clock_timestamp())
         and ${notOf("$5")}
         and not exists (
           select 1 from unnest(job.keys, job.limits) as wanted (key, places)
           join unnest($2::text[], $3::int[]) as used (key, count) using (key)
           where used.count >= wanted.places)
       order by due_at, id limit $4 for update of job skip locked`,
      [now, [...used.keys()], [...used.values()], count + 32, [...away]],
    );
    const chosen: Job[] = [];
    for (const row of due.rows) {
      if (chosen.length === count) break;
      if (row.keys.some((key, i) => (used.get(key) ?? 0) >= (row.limits[i] ?? 0))) continue;
      for (const key of row.keys) used.set(key, (used.get(key) ?? 0) + 1);
      chosen.push(toJob(row, randomUUID()));
    }
    if (chosen.length === 0) return [];
    await tx.query(
      `update inngest.job set lease = mine.lease, leased_until = clock_timestamp() + $3 * interval '1 ms'
       from unnest($1::bigint[], $2::uuid[]) as mine (id, lease) where job.id = mine.id`,
      [chosen.map((job) => job.id), chosen.map((job) => job.lease), leaseMs],
    );
    return chosen;
  });
}

async function usedKeys(tx: Transaction): Promise<Map<string, number>> {
  const used = await tx.query<{ key: string; count: number }>(
    `select key, count(*)::int as count from inngest.job, unnest(keys) as key
     where leased_until > clock_timestamp() group by key`,
  );
  return new Map(used.rows.map((row) => [row.key, row.count]));
}

function toJob(row: JobRow, lease: string): Job {
  return {
    id: row.id,
    runId: row.run_id,
    kind: row.kind,
    stepId: row.step_id,
    attempt: row.attempt,
    lease,
  };
}

/**
 * Takes a finished job out of the line. False when the lease was lost meanwhile (it lapsed and someone
 * else has the job, or the run was cancelled): then the outcome must be thrown away.
 */
export async function settle(tx: Transaction, job: Job): Promise<boolean> {
  const gone = await tx.query("delete from inngest.job where id = $1 and lease = $2", [job.id, job.lease]);
  return gone.rowCount === 1;
}

/** Gives leased jobs back, due again after `delayMs` of the executor's time. */
export async function release(db: Queryable, jobs: Job[], dueAt?: Date): Promise<void> {
  await db.query(
    `update inngest.job set lease = null, leased_until = null, due_at = coalesce($2, due_at)
     where lease = any($1::uuid[])`,
    [jobs.map((job) => job.lease), dueAt ?? null],
  );
}

/** Prolongs the leases of jobs still being worked on. Skips locked rows: their outcome is being written. */
export async function prolong(db: Queryable, jobs: Job[], leaseMs: number): Promise<void> {
  await db.query(
    `update inngest.job set leased_until = clock_timestamp() + $2 * interval '1 ms'
     where id in (select id from inngest.job where lease = any($1::uuid[]) for update skip locked)`,
    [jobs.map((job) => job.lease), leaseMs],
  );
}

/** What there is to do at `now`, and when the next thing falls due after it; one statement, so that idling is cheap. */
export async function lookAhead(
  db: Queryable,
  now: Date,
  away: Iterable<string> = [],
): Promise<{ work: boolean; due: Date | null }> {
  const found = await db.query<{ work: boolean; due: Date | null }>(
    `select
       exists (select 1 from inngest.event where not routed)
         or exists (select 1 from inngest.cron where next_at <= $1)
         or exists (select 1 from inngest.job
              where due_at <= $1 and (leased_until is null or leased_until <= clock_timestamp())
                and ${notOf("$2")}) as work,
       least((select min(due_at) from inngest.job where due_at > $1),
             (select min(next_at) from inngest.cron where next_at > $1)) as due`,
    [now, [...away]],
  );
  return found.rows[0] ?? { work: false, due: null };
}
