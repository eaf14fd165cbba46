import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openLocalDatabase } from "../database";
import type { Engine } from "./engine";
import { TestHooks } from "./hooks";
import { createTables } from "./schema";
import { createDatabase } from "./testing/rig";

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createDatabase();
  pool = await openLocalDatabase(database.url, 2);
  await createTables(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

// Red when isBusy() compares with the time at which it asked: on a busy machine it called the engine idle too soon.
it("takes for work what was planned while its question waited for a connection", async () => {
  await pool.query(
    `insert into inngest.run (id, function_id, status, event, keys, limits, started_at)
     values ('run', 'f', 'running', '{}', '{}', '{}', now())`,
  );
  const query = async (text: string, values?: unknown[]) => {
    if (text.includes("as busy")) {
      await delay(5);
      await pool.query("delete from inngest.job");
      await pool.query(
        "insert into inngest.job (run_id, kind, step_id, due_at) values ('run', 'call', 's', $1)",
        [new Date()],
      );
    }
    return pool.query(text, values);
  };
  const clock = { date: () => new Date(), now: () => Date.now(), offsetMs: 0 };
  const hooks = new TestHooks({ pool: { query }, clock } as unknown as Engine);
  expect(await hooks.idle(50)).toEqual({ idle: false, stopped: false });
});
