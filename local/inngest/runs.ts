import type { Transaction } from "../database";
import { keyOf } from "./cel";
import { concurrencyOf } from "./config";
import type { Engine } from "./engine";
import { newUlid } from "./ids";
import type { EventPayload, FunctionConfig, Json, JsonObject, StepResult, WireError } from "./protocol";
import { enqueue, enqueueDiscovery } from "./queue";
import { markSeen } from "./seen";
import { storeEvent } from "./store-event";

export interface Run {
  id: string;
  function_id: string;
  status: "running" | "completed" | "failed" | "cancelled";
  event: EventPayload;
  /** Ask for the next step after every finished one, not only when all parallel ones are done. */
  eager: boolean;
  parent_run_id: string | null;
  parent_step_id: string | null;
  started_at: Date;
}

const RUN_COLUMNS = "id, function_id, status, event, eager, parent_run_id, parent_step_id, started_at";

/** Reads a run and keeps it locked, so that everything that changes one run happens one after the other. */
export async function lockRun(tx: Transaction, runId: string): Promise<Run | undefined> {
  const found = await tx.query<Run>(`select ${RUN_COLUMNS} from inngest.run where id = $1 for update`, [
    runId,
  ]);
  return found.rows[0];
}

/** Starts a run; null when the function's idempotency key has been used in the last 24 hours. */
export async function startRun(
  tx: Transaction,
  engine: Engine,
  fn: FunctionConfig,
  event: EventPayload,
  parent?: { runId: string; stepId: string },
): Promise<string | null> {
  const now = engine.clock.date();
  const key = fn.idempotency ? keyOf(fn.idempotency, { event }) : null;
  if (key !== null && !(await markSeen(tx, `run:${fn.id}:${key}`, now))) {
    engine.log(`run   ${fn.id} skipped: idempotency key ${key}`);
    return null;
  }
  const id = newUlid(now.getTime());
  const limits = concurrencyOf(fn).map((limit, place) => {
    const value = limit.key ? (keyOf(limit.key, { event }) ?? "") : "";
    const owner = limit.scope === "env" || limit.scope === "account" ? limit.scope : `${fn.id}:${place}`;
    return { key: `${owner}:${value}`, limit: limit.limit };
  });
  await tx.query(
    `insert into inngest.run
       (id, function_id, status, event, keys, limits, parent_run_id, parent_step_id, started_at)
     values ($1, $2, 'running', $3, $4, $5, $6, $7, $8)`,
    [
      id,
      fn.id,
      JSON.stringify(event),
      limits.map((limit) => limit.key),
      limits.map((limit) => limit.limit),
      parent?.runId ?? null,
      parent?.stepId ?? null,
      now,
    ],
  );
  await enqueueDiscovery(tx, id, now);
  engine.log(`run   ${fn.id} started ${id} by ${event.name}`);
  return id;
}

/** Remembers what a step ended with, and asks the function what comes next once no other step is open. */
export async function completeStep(
  tx: Transaction,
  engine: Engine,
  run: Run,
  stepId: string,
  result: StepResult,
): Promise<void> {
  const now = engine.clock.date();
  const error = result.type === "error" ? JSON.stringify(result.error) : null;
  const changed = await tx.query<{ op: string }>(
    `update inngest.step
     set result = $3, status = $4, error = coalesce($5::json, error), pending = false,
         finished = nextval('inngest.finish_order'), finished_at = $6
     where run_id = $1 and id = $2 and result is null returning op`,
    [run.id, stepId, JSON.stringify(result), error ? "failed" : "completed", error, now],
  );
  const step = changed.rows[0];
  if (!step) return;
  if (step.op !== "Step") await dropTimer(tx, run.id, stepId);
  if (run.eager || (await openSteps(tx, run.id)) === 0) await enqueueDiscovery(tx, run.id, now);
}

async function dropTimer(tx: Transaction, runId: string, stepId: string): Promise<void> {
  await tx.query("delete from inngest.wait where run_id = $1 and step_id = $2", [runId, stepId]);
  await tx.query("delete from inngest.job where run_id = $1 and step_id = $2 and kind <> 'call'", [
    runId,
    stepId,
  ]);
}

export async function openSteps(tx: Transaction, runId: string): Promise<number> {
  const open = await tx.query<{ count: number }>(
    "select count(*)::int as count from inngest.step where run_id = $1 and pending",
    [runId],
  );
  return open.rows[0]?.count ?? 0;
}

type Ending =
  | { status: "completed"; output: Json }
  | { status: "failed"; error: WireError }
  | { status: "cancelled" };

/** Ends a run: drops what was planned for it, tells a waiting parent, and says so in an event. */
export async function finishRun(tx: Transaction, engine: Engine, run: Run, ending: Ending): Promise<void> {
  const now = engine.clock.date();
  const error: WireError =
    ending.status === "failed" ? ending.error : { name: "Error", message: "function cancelled" };
  const output = ending.status === "completed" ? ending.output : error;
  await tx.query(
    `update inngest.run set status = $2, output = $3, error = coalesce($4::json, error), ended_at = $5
     where id = $1`,
    [
      run.id,
      ending.status,
      JSON.stringify(output),
      ending.status === "failed" ? JSON.stringify(error) : null,
      now,
    ],
  );
  await tx.query("delete from inngest.job where run_id = $1", [run.id]);
  await tx.query("delete from inngest.wait where run_id = $1", [run.id]);
  await tx.query(
    "update inngest.step set status = 'cancelled', pending = false where run_id = $1 and result is null",
    [run.id],
  );
  run.status = ending.status;
  engine.log(`run   ${run.function_id} ${ending.status} ${run.id}`);
  await announce(tx, engine, run, ending, error);
  if (run.parent_run_id === null || run.parent_step_id === null) return;
  const parent = await lockRun(tx, run.parent_run_id);
  if (parent?.status !== "running") return;
  const result: StepResult =
    ending.status === "completed" ? { type: "data", data: ending.output } : { type: "error", error };
  await completeStep(tx, engine, parent, run.parent_step_id, result);
}

async function announce(
  tx: Transaction,
  engine: Engine,
  run: Run,
  ending: Ending,
  error: WireError,
): Promise<void> {
  // A failure handler that itself fails must not call failure handlers without end.
  if (run.event.name.startsWith("inngest/function.f")) return;
  const outcome: JsonObject =
    ending.status === "completed" ? { result: ending.output } : { error: error as Json };
  const data = {
    function_id: run.function_id,
    run_id: run.id,
    event: run.event,
    events: [run.event],
    ...outcome,
  };
  const names = ending.status === "completed" ? ["finished"] : [ending.status, "finished"];
  for (const name of names) {
    const ts = engine.clock.now();
    await storeEvent(tx, { id: newUlid(ts), name: `inngest/function.${name}`, data, ts }, new Date(ts));
  }
}

/** Puts a failed call back in line for its next attempt. */
export async function retryLater(
  tx: Transaction,
  engine: Engine,
  job: { runId: string; stepId: string; attempt: number },
  waitMs: number | null,
): Promise<void> {
  const dueAt = new Date(engine.clock.now() + (waitMs ?? engine.backoffMs(job.attempt)));
  await enqueue(tx, {
    runId: job.runId,
    kind: "call",
    stepId: job.stepId,
    attempt: job.attempt + 1,
    dueAt,
  });
}
