import { inTransaction, type Transaction } from "../database";
import { retryAfterMs } from "./backoff";
import { type Answer, AppUnreachable, type Caller } from "./caller";
import { retriesOf } from "./config";
import type { Engine } from "./engine";
import { applyOp, recordSteps } from "./ops";
import { DISCOVERY, isObject, type Json, type Op, type StepResult, toWireError } from "./protocol";
import { type Job, release, settle } from "./queue";
import { completeStep, finishRun, lockRun, openSteps, type Run, retryLater } from "./runs";
import { wakeTimer } from "./timers";

/** Does one leased job and writes its outcome, unless the lease was lost in the meantime. */
export async function execute(
  engine: Engine,
  caller: Pick<Caller, "call">,
  job: Job,
  onDown: (functionId: string) => void,
): Promise<void> {
  if (job.kind !== "call") return wakeTimer(engine, job);
  const call = await prepareCall(engine, job);
  if (!call) {
    await inTransaction(engine.pool, (tx) => settle(tx, job));
    return;
  }
  let answer: Answer;
  try {
    answer = await caller.call(call.functionId, job.stepId, call.body);
  } catch (error) {
    if (error instanceof AppUnreachable) {
      await release(engine.pool, [job]);
      return onDown(call.functionId);
    }
    answer = { status: 0, body: reason(error), noRetry: false, retryAfter: null, executionVersion: null };
  }
  await inTransaction(engine.pool, async (tx) => {
    const run = await lockRun(tx, job.runId);
    // The fence: without it a job that two executors worked on would be applied twice.
    if (!(await settle(tx, job)) || run?.status !== "running") return;
    await applyAnswer(tx, engine, run, job, answer);
  });
}

function reason(error: unknown): Json {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : "";
  return { name: error.name, message: `The call to the app broke off (${error.message}${cause}).` };
}

/** Everything the function needs to replay itself: its event and what its steps ended with, in order. */
async function prepareCall(engine: Engine, job: Job): Promise<{ functionId: string; body: Json } | null> {
  const found = await engine.pool.query<Run>(
    "select id, function_id, status, event, eager from inngest.run where id = $1",
    [job.runId],
  );
  const run = found.rows[0];
  if (run?.status !== "running") return null;
  const steps = await engine.pool.query<{ id: string; result: StepResult | null; pending: boolean }>(
    "select id, result, pending from inngest.step where run_id = $1 order by finished nulls last",
    [job.runId],
  );
  const done = steps.rows.filter((step) => step.result !== null);
  const stack = done.map((step) => step.id);
  const body = {
    version: -1,
    event: run.event,
    events: [run.event],
    steps: Object.fromEntries(done.map((step) => [step.id, step.result])) as Json,
    // No fn_id: with it the SDK would report its steps to an API that is not here (checkpointing).
    ctx: {
      run_id: run.id,
      attempt: job.attempt,
      max_attempts: retriesOf(engine.functions.get(run.function_id)) + 1,
      disable_immediate_execution: steps.rows.some((step) => step.pending),
      use_api: false,
      stack: { stack, current: stack.length },
    },
  };
  return { functionId: run.function_id, body };
}

async function applyAnswer(
  tx: Transaction,
  engine: Engine,
  run: Run,
  job: Job,
  answer: Answer,
): Promise<void> {
  if (answer.status === 200) {
    return finishRun(tx, engine, run, { status: "completed", output: answer.body });
  }
  if (answer.status !== 206) return functionFailed(tx, engine, run, job, answer);

  const ops = await newOps(tx, run, job, answer);
  if (!run.eager && asksEagerly(answer, ops)) {
    run.eager = true;
    await tx.query("update inngest.run set eager = true where id = $1", [run.id]);
  }
  await recordSteps(tx, run, ops);
  for (const op of ops) {
    if (run.status !== "running") return;
    if (op.op === "StepError") await stepErred(tx, engine, run, job, op, answer);
    else await applyOp(tx, engine, run, op);
  }
  if (ops.length === 0 && (await openSteps(tx, run.id)) === 0) {
    const body = { name: "Error", message: "The function neither ended nor asked for a step." };
    await functionFailed(tx, engine, run, job, { ...answer, body });
  }
}

// While parallel steps are open, a discovery reports them again: only what is new counts.
async function newOps(tx: Transaction, run: Run, job: Job, answer: Answer): Promise<Op[]> {
  const known = await tx.query<{ id: string; closed: boolean }>(
    `select id, result is not null as closed from inngest.step
     where run_id = $1 and (pending or result is not null)`,
    [run.id],
  );
  const closed = new Map(known.rows.map((step) => [step.id, step.closed]));
  const reported: unknown[] = [answer.body].flat();
  return reported
    .filter(isOp)
    .filter((op) => !closed.has(op.id) || (op.id === job.stepId && closed.get(op.id) === false));
}

/** Whether the app wants to be asked after every finished step (a race), not only when all are done. */
function asksEagerly(answer: Answer, ops: Op[]): boolean {
  return answer.executionVersion === "1" || ops.some((op) => op.opts?.parallelMode === "race");
}

function isOp(value: unknown): value is Op {
  return isObject(value) && typeof value.id === "string" && typeof value.op === "string";
}

async function functionFailed(
  tx: Transaction,
  engine: Engine,
  run: Run,
  job: Job,
  answer: Answer,
): Promise<void> {
  const error = toWireError(answer.body);
  const last = job.attempt >= retriesOf(engine.functions.get(run.function_id));
  if (answer.noRetry || answer.status === 400 || last) {
    return finishRun(tx, engine, run, { status: "failed", error });
  }
  engine.log(`retry ${run.function_id} attempt ${job.attempt + 1} failed: ${error.message}`);
  await tx.query("update inngest.run set error = $2, attempt = $3 where id = $1", [
    run.id,
    JSON.stringify(error),
    job.attempt + 1,
  ]);
  await retryLater(tx, engine, job, retryAfterMs(answer.retryAfter, engine.clock.now()));
}

async function stepErred(
  tx: Transaction,
  engine: Engine,
  run: Run,
  job: Job,
  op: Op,
  answer: Answer,
): Promise<void> {
  const error = toWireError(op.error ?? null);
  if (answer.noRetry || job.attempt >= retriesOf(engine.functions.get(run.function_id))) {
    return completeStep(tx, engine, run, op.id, { type: "error", error });
  }
  engine.log(
    `retry ${run.function_id} › ${op.displayName ?? op.id} attempt ${job.attempt + 1}: ${error.message}`,
  );
  // A step that ran within a discovery is not open: the next discovery finds and reports it again.
  await tx.query(
    `update inngest.step set status = 'retrying', pending = $3, attempt = $4, error = $5
     where run_id = $1 and id = $2`,
    [run.id, op.id, job.stepId !== DISCOVERY, job.attempt + 1, JSON.stringify(error)],
  );
  await retryLater(tx, engine, job, retryAfterMs(answer.retryAfter, engine.clock.now()));
}
