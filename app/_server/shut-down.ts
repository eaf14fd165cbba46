import { setTimeout as delay } from "node:timers/promises";
import { closeDatabase } from "@/lib/platform/db/client";
import { beginEnding } from "@/lib/platform/ending";
import { log } from "@/lib/platform/log";
import { allInHandDone } from "@/lib/platform/work-in-hand";
import type { RequestWatch } from "./watch-requests";

/** How long what was begun may take to finish, in milliseconds: a transaction has 20 s. */
const LIMIT_MS = 25_000;
/** A terminal tells the whole group of processes, and npm passes it on: two within this time are one, in milliseconds. */
const SAME_SIGNAL_MS = 500;
const POLL_MS = 50;

type Options = {
  readonly requests: RequestWatch;
  /** How long to go on taking requests first, so that a load balancer sees that this process is not ready, in seconds. */
  readonly delaySeconds: number;
  /** Sends on what was traced. */
  flush(): Promise<void>;
};

/**
 * Ends this process in order when it is told to: not ready any more, no new connections, what was begun is finished
 * (requests, commands, the handing on of events), then the pools are closed. A second signal ends it at once.
 */
export function shutDownOnSignal(options: Options): void {
  let told: number | undefined;
  const end = (): void => {
    if (told !== undefined) {
      if (performance.now() - told > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    told = performance.now();
    beginEnding();
    void shutDown(options).then((finished) => process.exit(finished ? 0 : 1));
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}

async function shutDown({ requests, delaySeconds, flush }: Options): Promise<boolean> {
  const started = performance.now();
  log.info({ count: requests.inFlight() }, "ending");
  await delay(delaySeconds * 1000);
  for (const server of requests.servers) server.close();
  // Connections that are kept open for a next request would go on bringing some, and hold the server up.
  const closing = setInterval(() => closeIdle(requests), POLL_MS);
  const finished = await Promise.race([allFinished(requests), delay(LIMIT_MS, false)]);
  clearInterval(closing);
  if (!finished) log.warn({ count: requests.inFlight() }, "ended before all was finished");
  await Promise.race([Promise.allSettled([flush(), closeDatabase(), closePagesPool()]), delay(2000)]);
  log.info({ outcome: finished ? "ok" : "cut off", ms: Math.round(performance.now() - started) }, "ended");
  return finished;
}

/** Quiet twice in a row: between one piece of work and the next that follows from it there is a moment of nothing. */
async function allFinished({ inFlight }: RequestWatch): Promise<true> {
  for (let quiet = 0; quiet < 2; await delay(POLL_MS)) {
    const worked = await allInHandDone();
    quiet = worked || inFlight() > 0 ? 0 : quiet + 1;
  }
  return true;
}

function closeIdle({ servers }: RequestWatch): void {
  for (const server of servers) server.closeIdleConnections();
}

// Made by cache-handler.mjs, which Next loads outside of the bundle.
const holder = globalThis as typeof globalThis & { __resalehubCachePool?: { end(): Promise<void> } };

async function closePagesPool(): Promise<void> {
  await holder.__resalehubCachePool?.end();
}
