import type { Transaction } from "../database";
import { expressionFault } from "./cel";
import { dueAt } from "./duration";
import type { Engine } from "./engine";
import { countStep } from "./halt";
import { newUlid } from "./ids";
import { isObject, type Op, toWireError } from "./protocol";
import { enqueue } from "./queue";
import { completeStep, finishRun, type Run, startRun } from "./runs";

/** What a step that has just been asked for looks like until it ends. */
const OPEN_STATUS: Record<string, string> = {
  Sleep: "sleeping",
  WaitForEvent: "waiting",
  InvokeFunction: "invoking",
};

/** Writes down the steps that a function asks for, all open, before any of them is acted upon. */
export async function recordSteps(tx: Transaction, run: Run, ops: Op[]): Promise<void> {
  for (const op of ops) {
    const detail =
      op.op === "InvokeFunction" ? op.opts?.function_id : op.op === "StepPlanned" ? null : op.name;
    await tx.query(
      `insert into inngest.step (run_id, id, name, op, detail, status, pending)
       values ($1, $2, $3, $4, $5, $6, true)
       on conflict (run_id, id) do update set status = excluded.status, pending = true`,
      [
        run.id,
        op.id,
        op.displayName ?? op.name ?? op.id,
        OPEN_STATUS[op.op] ? op.op : "Step",
        OPEN_STATUS[op.op] ? (detail ?? null) : null,
        OPEN_STATUS[op.op] ?? "queued",
      ],
    );
  }
}

/** Acts on one thing that the function asked for or reported. Failed attempts are the caller's business. */
export async function applyOp(tx: Transaction, engine: Engine, run: Run, op: Op): Promise<void> {
  const label = `${run.function_id} › ${op.displayName ?? op.name ?? op.id}`;
  switch (op.op) {
    case "StepPlanned":
      return enqueue(tx, { runId: run.id, kind: "call", stepId: op.id, dueAt: engine.clock.date() });
    case "StepRun":
    case "Step":
      engine.log(`step  ${label} done`);
      await countStep(tx, run.function_id);
      return completeStep(tx, engine, run, op.id, { type: "data", data: op.data ?? null });
    case "StepFailed":
      engine.log(`step  ${label} failed: ${op.error?.message ?? ""}`);
      return completeStep(tx, engine, run, op.id, { type: "error", error: toWireError(op.error ?? null) });
    case "Sleep":
      return wakeAt(tx, engine, run, op, "sleep", op.name ?? "");
    case "WaitForEvent":
      return waitForEvent(tx, engine, run, op);
    case "InvokeFunction":
      return invoke(tx, engine, run, op);
    default:
      return failRun(tx, engine, run, `the operation ${op.op} is not supported by the local executor`);
  }
}

async function wakeAt(
  tx: Transaction,
  engine: Engine,
  run: Run,
  op: Op,
  kind: "sleep" | "timeout",
  time: string,
): Promise<void> {
  let due: number;
  try {
    due = dueAt(time, engine.clock.now());
  } catch (error) {
    return failRun(tx, engine, run, error instanceof Error ? error.message : String(error));
  }
  await enqueue(tx, { runId: run.id, kind, stepId: op.id, dueAt: new Date(due) });
}

async function waitForEvent(tx: Transaction, engine: Engine, run: Run, op: Op): Promise<void> {
  const fault = op.opts?.if ? expressionFault(op.opts.if) : null;
  if (fault) {
    return failRun(tx, engine, run, `the wait's expression "${op.opts?.if}" does not parse: ${fault}`);
  }
  await tx.query(
    "insert into inngest.wait (run_id, step_id, event_name, expression) values ($1, $2, $3, $4)",
    [run.id, op.id, op.name ?? "", op.opts?.if ?? null],
  );
  await wakeAt(tx, engine, run, op, "timeout", op.opts?.timeout ?? "");
}

async function invoke(tx: Transaction, engine: Engine, run: Run, op: Op): Promise<void> {
  const fn = engine.functions.get(op.opts?.function_id ?? "");
  const payload = op.opts?.payload ?? {};
  const ts = engine.clock.now();
  const event = {
    ...payload,
    id: newUlid(ts),
    name: "inngest/function.invoked",
    data: isObject(payload.data) ? payload.data : {},
    ts,
  };
  const parent = { runId: run.id, stepId: op.id };
  const child = fn ? await startRun(tx, engine, fn, event, parent) : null;
  if (child === null) {
    const name = op.opts?.function_id ?? "";
    const message = fn
      ? `the function ${name} was not invoked: its idempotency key has been used`
      : `could not find the function ${name} to invoke`;
    await completeStep(tx, engine, run, op.id, { type: "error", error: { name: "Error", message } });
  } else if (op.opts?.timeout) {
    await wakeAt(tx, engine, run, op, "timeout", op.opts.timeout);
  }
}

async function failRun(tx: Transaction, engine: Engine, run: Run, message: string): Promise<void> {
  await finishRun(tx, engine, run, { status: "failed", error: { name: "Error", message } });
}
