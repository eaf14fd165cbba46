import { inTransaction } from "../database";
import type { Engine } from "./engine";
import type { StepResult } from "./protocol";
import { type Job, settle } from "./queue";
import { completeStep, lockRun } from "./runs";

/** Ends a sleep, or a wait or invocation that nothing answered in time. */
export async function wakeTimer(engine: Engine, job: Job): Promise<void> {
  await inTransaction(engine.pool, async (tx) => {
    const run = await lockRun(tx, job.runId);
    if (!(await settle(tx, job)) || run?.status !== "running") return;
    const step = await tx.query<{ op: string; name: string }>(
      "select op, name from inngest.step where run_id = $1 and id = $2",
      [job.runId, job.stepId],
    );
    const { op, name } = step.rows[0] ?? { op: "", name: "" };
    engine.log(`timer ${run.function_id} › ${name}`);
    const result: StepResult =
      op === "InvokeFunction"
        ? { type: "error", error: { name: "Error", message: "the invoked function did not end in time" } }
        : { type: "data", data: null };
    await completeStep(tx, engine, run, job.stepId, result);
  });
}
