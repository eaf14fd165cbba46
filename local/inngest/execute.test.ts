import type { Pool } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inTransaction, openLocalDatabase } from "../database";
import type { Answer } from "./caller";
import { Clock } from "./clock";
import type { Engine } from "./engine";
import { execute } from "./execute";
import { claim } from "./queue";
import { startRun } from "./runs";
import { createTables } from "./schema";
import { createDatabase } from "./testing/rig";

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: Pool;
let engine: Engine;

beforeAll(async () => {
  database = await createDatabase();
  pool = await openLocalDatabase(database.url);
  await createTables(pool);
  await createTables(pool);
  const clock = await Clock.open(pool);
  const ignore = () => undefined;
  engine = {
    pool,
    clock,
    functions: new Map(),
    away: new Set(),
    synced: true,
    backoffMs: () => 0,
    log: ignore,
    wake: ignore,
  };
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const fn = { id: "shop-f", triggers: [], steps: {} };
const event = { id: "e", name: "t/e", data: {}, ts: 0 };
const reports = (data: string): Answer => ({
  status: 206,
  body: [{ id: "hash", op: "StepRun", displayName: "pay", data }],
  noRetry: false,
  retryAfter: null,
  executionVersion: "2",
});
const lapsed = () => new Promise((resolve) => setTimeout(resolve, 20));

// Red without the fence in execute.ts (`settle`): then the late outcome asks for the next step a second time.
it("throws away what an executor reports after its lease has lapsed and another has the job", async () => {
  await inTransaction(pool, (tx) => startRun(tx, engine, fn, event));
  const [slow] = await claim(pool, 1, engine.clock.date(), 1);
  await lapsed();
  const [quick] = await claim(pool, 1, engine.clock.date(), 60_000);
  if (!slow || !quick) throw new Error("the job was not leased twice");

  await execute(engine, { call: async () => reports("late") }, slow, () => undefined);
  expect((await pool.query("select * from inngest.step")).rows).toEqual([]);

  await execute(engine, { call: async () => reports("in time") }, quick, () => undefined);
  const steps = await pool.query("select name, status, result from inngest.step");
  expect(steps.rows).toEqual([
    { name: "pay", status: "completed", result: { type: "data", data: "in time" } },
  ]);
  expect((await pool.query("select step_id, lease from inngest.job")).rows).toEqual([
    { step_id: "step", lease: null },
  ]);
});
