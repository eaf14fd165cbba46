import { inTransaction, type Transaction } from "../database";
import { parseCron } from "./config";
import type { Engine } from "./engine";
import { isHalted } from "./halt";
import { newUlid } from "./ids";
import type { FunctionConfig } from "./protocol";
import { startRun } from "./runs";

/** Brings the table of schedules in step with the synced functions; one that is known keeps its next tick. */
export async function scheduleCrons(
  tx: Transaction,
  engine: Engine,
  functions: FunctionConfig[],
): Promise<void> {
  const wanted = functions.flatMap((fn) =>
    fn.triggers.flatMap(({ cron }) => (cron ? [{ functionId: fn.id, expression: cron }] : [])),
  );
  await tx.query(
    `delete from inngest.cron where (function_id, expression) not in
       (select * from unnest($1::text[], $2::text[]))`,
    [wanted.map((cron) => cron.functionId), wanted.map((cron) => cron.expression)],
  );
  for (const { functionId, expression } of wanted) {
    await tx.query(
      `insert into inngest.cron (function_id, expression, next_at) values ($1, $2, $3)
       on conflict (function_id, expression) do nothing`,
      [functionId, expression, nextTick(expression, engine.clock.date())],
    );
  }
}

/**
 * Starts the runs whose tick has come. The next tick is written in the same transaction, so that no tick
 * is run twice. After an outage, or a jump of a test's clock, the ticks gone by make one run, not one each:
 * a week off must not bring ten thousand sweeps at once.
 */
export async function fireCrons(engine: Engine): Promise<void> {
  const now = engine.clock.date();
  const soon = await engine.pool.query("select 1 from inngest.cron where next_at <= $1 limit 1", [now]);
  if (soon.rowCount === 0) return;
  await inTransaction(engine.pool, async (tx) => {
    if (await isHalted(tx)) return;
    const due = await tx.query<{ function_id: string; expression: string; next_at: Date }>(
      "select * from inngest.cron where next_at <= $1 order by next_at for update skip locked",
      [now],
    );
    for (const { function_id, expression, next_at } of due.rows) {
      const latest = parseCron(expression).previousRuns(1, now)[0];
      const tick = latest && latest > next_at && latest <= now ? latest : next_at;
      const event = {
        id: newUlid(tick.getTime()),
        name: "inngest/scheduled.timer",
        data: { cron: expression },
        ts: tick.getTime(),
      };
      const fn = engine.functions.get(function_id);
      if (fn) await startRun(tx, engine, fn, event);
      await tx.query("update inngest.cron set next_at = $3 where function_id = $1 and expression = $2", [
        function_id,
        expression,
        nextTick(expression, now),
      ]);
    }
  });
}

function nextTick(expression: string, after: Date): Date {
  const next = parseCron(expression).nextRun(after);
  // A schedule that never comes again (a date in the past) stays far out of the way.
  return next ?? new Date(8.64e15 / 4);
}
