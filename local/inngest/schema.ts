import type { Pool } from "pg";
import { inTransaction } from "../database";

// Two clocks: due_at, wake_at, next_at and started_at follow the executor's clock, which a test can move;
// leases follow the database's own, so that a moved clock never takes a job away from its worker.
// Payloads are json, not jsonb: a step's result must come back exactly as it was given, \u0000 included.
const TABLES = `
create schema if not exists inngest;
create table if not exists inngest.setting (key text primary key, value json not null);
create table if not exists inngest.seen (key text primary key, expires_at timestamptz(3) not null);
create table if not exists inngest.event (
  sequence bigint generated always as identity primary key,
  id text not null,
  name text not null,
  payload json not null,
  received_at timestamptz(3) not null,
  routed boolean not null default false,
  fault text
);
create index if not exists event_unrouted on inngest.event (sequence) where not routed;
create table if not exists inngest.run (
  sequence bigint generated always as identity,
  id text primary key,
  function_id text not null,
  status text not null check (status in ('running', 'completed', 'failed', 'cancelled')),
  event json not null,
  keys text[] not null,
  limits int[] not null,
  eager boolean not null default false,
  parent_run_id text,
  parent_step_id text,
  attempt int not null default 0,
  error json,
  output json,
  started_at timestamptz(3) not null,
  ended_at timestamptz(3)
);
create index if not exists run_newest on inngest.run (sequence desc);
create index if not exists run_live on inngest.run (function_id) where status = 'running';
create table if not exists inngest.step (
  run_id text not null references inngest.run on delete cascade,
  id text not null,
  position bigint generated always as identity,
  name text not null,
  op text not null,
  detail text,
  status text not null check (status in
    ('queued', 'retrying', 'sleeping', 'waiting', 'invoking', 'completed', 'failed', 'cancelled')),
  pending boolean not null,
  attempt int not null default 0,
  error json,
  result json,
  finished bigint,
  finished_at timestamptz(3),
  primary key (run_id, id)
);
create sequence if not exists inngest.finish_order;
create table if not exists inngest.wait (
  run_id text not null references inngest.run on delete cascade,
  step_id text not null,
  event_name text not null,
  expression text,
  primary key (run_id, step_id)
);
create index if not exists wait_event on inngest.wait (event_name);
create table if not exists inngest.job (
  id bigint generated always as identity primary key,
  run_id text not null references inngest.run on delete cascade,
  kind text not null check (kind in ('call', 'sleep', 'timeout')),
  step_id text not null,
  attempt int not null default 0,
  due_at timestamptz(3) not null,
  keys text[] not null default '{}',
  limits int[] not null default '{}',
  lease uuid,
  leased_until timestamptz
);
create index if not exists job_due on inngest.job (due_at, id);
create index if not exists job_run on inngest.job (run_id);
create table if not exists inngest.cron (
  function_id text not null,
  expression text not null,
  next_at timestamptz(3) not null,
  primary key (function_id, expression)
);
`;

/** Creates what is missing; safe to call on every start and by two executors at once. */
export async function createTables(pool: Pool): Promise<void> {
  await inTransaction(pool, async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtext('inngest.schema'))");
    await tx.query(TABLES);
  });
}
