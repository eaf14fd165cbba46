import { openLocalDatabase } from "../database";
import { assertLocalAllowed } from "../guard";
import { listen } from "../listen";
import { Apps } from "./apps";
import { defaultBackoffMs } from "./backoff";
import { Clock, type ClockListener } from "./clock";
import type { Engine } from "./engine";
import { execute } from "./execute";
import { TestHooks } from "./hooks";
import { requestHandler } from "./http";
import { removeOld } from "./retention";
import { createTables } from "./schema";
import { Worker } from "./worker";

export interface InngestOptions {
  /** The port on 127.0.0.1; 0 takes a free one. */
  port: number;
  databaseUrl: string;
  /** The app's serve endpoint, such as http://127.0.0.1:3000/api/inngest. */
  serveUrl: string;
  /** Those of further apps that are to be served, each with functions of its own. */
  moreServeUrls?: readonly string[];
  /** Signs the calls to the app; empty for an SDK in dev mode. */
  signingKey: string;
  eventKey: string;
  /** Opens /_test: the movable clock, stop-after, idle. */
  testHooks?: boolean;
  /** Told the clock's offset at the start and at every change, before anything follows from it. */
  onClock?: ClockListener;
  /** The wait after the n-th failed attempt, counted from 0; the vendor's documented waits when not given. */
  backoffMs?: number | ((attempt: number) => number);
  /** The most calls to the app at one time. */
  parallelCalls?: number;
  /** How long a call may take. */
  callTimeoutMs?: number;
  /** How long a job stays with an executor that gives no more sign of life. */
  leaseMs?: number;
  pollMs?: number;
  resyncMs?: number;
  log?: (line: string) => void;
}

export interface RunningInngest {
  url: string;
  /** Syncs with the apps now; throws with the reason when an app is away or its functions are refused. */
  sync(): Promise<void>;
  hooks: TestHooks;
  /** Stops taking work, gives back what is not done after `graceMs`, and lets go of port and database. */
  close(graceMs?: number): Promise<void>;
}

/** Starts the local Inngest executor. Nothing runs before this is called. */
export async function startInngest(options: InngestOptions): Promise<RunningInngest> {
  assertLocalAllowed("Inngest");
  const pool = await openLocalDatabase(options.databaseUrl);
  await createTables(pool);
  const clock = await Clock.open(pool, options.onClock);
  await removeOld(pool, clock.date());
  const { backoffMs = defaultBackoffMs } = options;
  const engine: Engine = {
    pool,
    clock,
    functions: new Map(),
    away: new Set(),
    synced: false,
    backoffMs: typeof backoffMs === "number" ? () => backoffMs : backoffMs,
    log: options.log ?? (() => undefined),
    wake: () => worker.wake(),
  };
  const { signingKey, eventKey, testHooks } = options;
  const apps = new Apps(engine, {
    serveUrls: [options.serveUrl, ...(options.moreServeUrls ?? [])],
    signingKey,
    callTimeoutMs: options.callTimeoutMs ?? 280_000,
    resyncMs: options.resyncMs ?? 60_000,
  });
  const worker = new Worker(
    engine,
    {
      slots: options.parallelCalls ?? 8,
      leaseMs: options.leaseMs ?? 10_000,
      pollMs: options.pollMs ?? 1000,
    },
    (job) => execute(engine, apps, job, (functionId) => apps.appDown(functionId)),
  );
  const hooks = new TestHooks(engine);
  const handler = requestHandler({ engine, apps, signingKey, eventKey, hooks: testHooks ? hooks : null });
  const door = await listen(handler, options.port);
  apps.run();
  return {
    url: door.url,
    hooks,
    sync: () => apps.once(),
    async close(graceMs = 2000) {
      apps.close();
      await worker.close(graceMs);
      await door.close();
      await pool.end();
    },
  };
}
