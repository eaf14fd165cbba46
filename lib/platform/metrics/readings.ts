import { openPools } from "../db/client";
import { readiness } from "../health/readiness";
import { kept } from "../kept";
import { log } from "../log";
import { type Backlog, countBacklog } from "./count-backlog";
import type { Gauges } from "./gauges";
import { metrics } from "./metrics";

type Pool = { totalCount: number; idleCount: number; waitingCount: number; options: { max: number } };

// Made by app/_server/cache-handler.mjs, which Next loads outside of the bundle.
const holder = globalThis as typeof globalThis & { __resalehubCachePool?: Pool };

/** How long what was counted is told again, in milliseconds: several scrapers count once. */
const backlog = kept(5000, countBacklog);

/** Reads off how things stand at this moment. What cannot be read is left out, so that a graph shows a gap, not a lie. */
export async function takeReadings(): Promise<void> {
  const { gauges } = metrics();
  const [counted, parts] = await Promise.all([readBacklog(), readiness()]);
  for (const gauge of Object.values(gauges)) gauge.reset();
  if (counted) {
    gauges.outboxWaiting.set(counted.waiting);
    gauges.outboxOldest.set(counted.oldestSeconds);
    gauges.deadLetters.set({ state: "open" }, counted.open);
    gauges.deadLetters.set({ state: "rerun" }, counted.rerun);
  } else {
    gauges.outboxWaiting.remove();
    gauges.outboxOldest.remove();
  }
  for (const { name, state } of parts)
    if (state !== "off") gauges.part.set({ part: name }, Number(state === "ok"));
  const pools = { ...openPools(), pages: holder.__resalehubCachePool };
  for (const [pool, use] of Object.entries(pools)) if (use) readPool(gauges, pool, use);
}

async function readBacklog(): Promise<Backlog | null> {
  return backlog().catch((error: unknown) => {
    log.warn({ error }, "backlog not counted");
    return null;
  });
}

function readPool(gauges: Gauges, pool: string, use: Pool): void {
  gauges.pool.set({ pool, state: "idle" }, use.idleCount);
  gauges.pool.set({ pool, state: "busy" }, use.totalCount - use.idleCount);
  gauges.poolWaiting.set({ pool }, use.waitingCount);
  gauges.poolLimit.set({ pool }, use.options.max);
}
