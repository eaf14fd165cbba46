import type { Queryable } from "../database";
import type { EventPayload, Json } from "./protocol";

export interface RunView {
  id: string;
  function: string;
  status: "running" | "completed" | "failed" | "cancelled";
  event: EventPayload;
  /** How many attempts of the function itself, outside its steps, failed so far. */
  failedAttempts: number;
  output: Json;
  error: Json;
  parentRunId: string | null;
  startedAt: Date;
  endedAt: Date | null;
  /** When the run will be worked on next, if it waits for a time. */
  nextWake: Date | null;
  /** Whether the app is being called for it right now. */
  busy: boolean;
  steps: StepView[];
}

export interface StepView {
  id: string;
  name: string;
  op: string;
  detail: string | null;
  status: string;
  /** How many attempts failed so far. */
  failedAttempts: number;
  error: Json;
  result: Json;
  finishedAt: Date | null;
}

export interface RunFilter {
  function?: string;
  status?: string;
  limit?: number;
}

const RUN_VIEW = `
select run.id, run.function_id as function, run.status, run.event, run.attempt as "failedAttempts", run.output, run.error,
  run.parent_run_id as "parentRunId", run.started_at as "startedAt", run.ended_at as "endedAt",
  (select min(due_at) from inngest.job where run_id = run.id) as "nextWake",
  exists (select 1 from inngest.job where run_id = run.id and leased_until > clock_timestamp()) as busy,
  (select coalesce(json_agg(json_build_object(
      'id', id, 'name', name, 'op', op, 'detail', detail, 'status', status, 'failedAttempts', attempt,
      'error', error, 'result', result, 'finishedAt', finished_at) order by position), '[]')
   from inngest.step where run_id = run.id) as steps
from inngest.run run`;

/** The newest runs first. A function may be named without its app's prefix. */
export async function listRuns(db: Queryable, filter: RunFilter): Promise<RunView[]> {
  const found = await db.query<RunView>(
    `${RUN_VIEW}
     where ($1::text is null or function_id = $1 or function_id like '%-' || $1)
       and ($2::text is null or status = $2)
     order by sequence desc limit $3`,
    [filter.function || null, filter.status || null, Math.min(filter.limit ?? 100, 1000)],
  );
  return found.rows.map(withDates);
}

export async function findRun(db: Queryable, id: string): Promise<RunView | undefined> {
  const found = await db.query<RunView>(`${RUN_VIEW} where id = $1`, [id]);
  return found.rows.map(withDates)[0];
}

function withDates(run: RunView): RunView {
  const steps = run.steps.map((step) => ({
    ...step,
    finishedAt: step.finishedAt && new Date(step.finishedAt),
  }));
  return { ...run, steps };
}
