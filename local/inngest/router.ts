import { inTransaction, type Transaction } from "../database";
import { matches } from "./cel";
import { durationMs } from "./duration";
import type { Engine } from "./engine";
import type { EventPayload, Trigger } from "./protocol";
import { completeStep, finishRun, lockRun, startRun } from "./runs";

interface StoredEvent {
  sequence: string;
  payload: EventPayload;
}

/** Gives every kept event to the runs and functions that want it, in the order of arrival. */
export async function routeEvents(engine: Engine): Promise<void> {
  while (engine.synced && (await routeNext(engine)));
}

async function routeNext(engine: Engine): Promise<boolean> {
  let current: StoredEvent | undefined;
  try {
    return await inTransaction(engine.pool, async (tx) => {
      await tx.query("select pg_advisory_xact_lock(hashtext('inngest.route'))");
      const next = await tx.query<StoredEvent>(
        "select sequence, payload from inngest.event where not routed order by sequence limit 1",
      );
      current = next.rows[0];
      if (!current) return false;
      await tx.query("update inngest.event set routed = true where sequence = $1", [current.sequence]);
      await routeEvent(tx, engine, current.payload);
      return true;
    });
  } catch (error) {
    if (!current) throw error;
    // One event that cannot be routed must not hold up all that come after it.
    const fault = error instanceof Error ? error.message : String(error);
    engine.log(`event ${current.payload.name} could not be routed: ${fault}`);
    await engine.pool.query("update inngest.event set routed = true, fault = $2 where sequence = $1", [
      current.sequence,
      fault,
    ]);
    return true;
  }
}

// The order matters: an event never cancels, or is waited for by, the run that it starts.
async function routeEvent(tx: Transaction, engine: Engine, event: EventPayload): Promise<void> {
  await cancelRuns(tx, engine, event);
  await resolveWaits(tx, engine, event);
  for (const fn of engine.functions.values()) {
    if (fn.triggers.some((trigger) => triggeredBy(trigger, event))) await startRun(tx, engine, fn, event);
  }
}

function triggeredBy(trigger: Trigger, event: EventPayload): boolean {
  if (!trigger.event) return false;
  const named = trigger.event.endsWith("*")
    ? event.name.startsWith(trigger.event.slice(0, -1))
    : event.name === trigger.event;
  return named && matches(trigger.expression, { event });
}

async function cancelRuns(tx: Transaction, engine: Engine, event: EventPayload): Promise<void> {
  for (const fn of engine.functions.values()) {
    const rules = fn.cancel?.filter((rule) => rule.event === event.name) ?? [];
    if (rules.length === 0) continue;
    const live = await tx.query<{ id: string; event: EventPayload; started_at: Date }>(
      "select id, event, started_at from inngest.run where status = 'running' and function_id = $1 order by id",
      [fn.id],
    );
    for (const candidate of live.rows) {
      const age = engine.clock.now() - candidate.started_at.getTime();
      const cancelled = rules.some(
        (rule) =>
          (!rule.timeout || age < durationMs(rule.timeout)) &&
          matches(rule.if, { event: candidate.event, async: event }),
      );
      if (!cancelled) continue;
      const run = await lockRun(tx, candidate.id);
      if (run?.status === "running") await finishRun(tx, engine, run, { status: "cancelled" });
    }
  }
}

async function resolveWaits(tx: Transaction, engine: Engine, event: EventPayload): Promise<void> {
  const waits = await tx.query<{
    run_id: string;
    step_id: string;
    expression: string | null;
    event: EventPayload;
  }>(
    `select wait.run_id, wait.step_id, wait.expression, run.event
     from inngest.wait join inngest.run on run.id = wait.run_id
     where wait.event_name = $1 and run.status = 'running' order by run.id, wait.step_id`,
    [event.name],
  );
  for (const wait of waits.rows) {
    if (!matches(wait.expression, { event: wait.event, async: event })) continue;
    const run = await lockRun(tx, wait.run_id);
    if (run?.status !== "running") continue;
    await completeStep(tx, engine, run, wait.step_id, { type: "data", data: event });
  }
}
