import { collectDefaultMetrics } from "prom-client";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { metrics } from "@/lib/platform/metrics/metrics";
import { watchAnswers } from "./answer-away";
import { routePatterns } from "./route-pattern";
import { shutDownOnSignal } from "./shut-down";
import { watchRequests } from "./watch-requests";

const holder = globalThis as typeof globalThis & {
  __resalehubPageCacheSeen?: (kind: string | undefined, outcome: string) => void;
};

/** Lets this process be seen from outside, and end in order. Called once, before it takes its first request. */
export async function observe(): Promise<void> {
  const { METRICS_TOKEN, OTEL_EXPORTER_OTLP_ENDPOINT, SHUTDOWN_DELAY_SECONDS } = env();
  const requests = watchRequests(routePatterns());
  watchAnswers();
  holder.__resalehubPageCacheSeen = (kind = "other", outcome) => metrics().pageCache.inc({ kind, outcome });
  // Watching the event loop and the garbage collector has a price; nobody pays it who does not read it.
  if (METRICS_TOKEN) collectDefaultMetrics({ register: metrics().registry });
  const flush = OTEL_EXPORTER_OTLP_ENDPOINT
    ? (await import("@/lib/platform/tracing/start")).startTracing()
    : async () => {};
  // Next then leaves signals to us; `npm start` says so. Without it Next ends by itself, with 143 and after its requests.
  if (process.env.NEXT_MANUAL_SIG_HANDLE) {
    shutDownOnSignal({ requests, delaySeconds: SHUTDOWN_DELAY_SECONDS, flush });
  } else if (process.env.NODE_ENV === "production" && !process.env.VERCEL) {
    log.warn(
      {},
      "NEXT_MANUAL_SIG_HANDLE=true is not set: on SIGTERM commands and events in hand may be cut off",
    );
  }
}
