import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { makeGauges } from "./gauges";

/** Upper bounds in seconds: from a cached page to the limit of a transaction. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25];

/** Every measure that our own code takes. Labels come from closed sets: never a path, an id or a person. */
function makeMetrics() {
  const registry = new Registry();
  const to = { registers: [registry] };
  return {
    registry,
    gauges: makeGauges(registry),
    requestSeconds: new Histogram({
      ...to,
      name: "resalehub_http_request_seconds",
      help: "Requests answered, by route pattern, method and class of status (or aborted), in seconds.",
      labelNames: ["route", "method", "status"] as const,
      buckets: SECONDS,
    }),
    requestsInFlight: new Gauge({
      ...to,
      name: "resalehub_http_requests_in_flight",
      help: "Requests that this process is answering now.",
    }),
    workSeconds: new Histogram({
      ...to,
      name: "resalehub_work_seconds",
      help: "Commands, queries and tasks, by name and outcome (ok, the kind of failure, or unforeseen), in seconds.",
      labelNames: ["kind", "name", "outcome"] as const,
      buckets: SECONDS,
    }),
    relayed: new Counter({
      ...to,
      name: "resalehub_outbox_relayed_total",
      help: "Events of the outbox that were sent, put off to try again, or given up (dead).",
      labelNames: ["event", "outcome"] as const,
    }),
    workflowRuns: new Counter({
      ...to,
      name: "resalehub_workflow_runs_total",
      help: "Runs of workflows, by function, that were started, completed, or failed for good.",
      labelNames: ["function", "outcome"] as const,
    }),
    workflowStepSeconds: new Histogram({
      ...to,
      name: "resalehub_workflow_step_seconds",
      help: "Steps of workflows, by function and outcome (ok, failed), in seconds; a failed one may be tried again.",
      labelNames: ["function", "outcome"] as const,
      buckets: SECONDS,
    }),
    pageCache: new Counter({
      ...to,
      name: "resalehub_page_cache_total",
      help: "Reads of the page cache, by kind of entry: hit, miss, stale (made so by a tag), or error.",
      labelNames: ["kind", "outcome"] as const,
    }),
    refusals: new Counter({
      ...to,
      name: "resalehub_rate_limit_refusals_total",
      help: "Uses refused by a rate limit, by what is limited.",
      labelNames: ["limit"] as const,
    }),
    webhooks: new Counter({
      ...to,
      name: "resalehub_webhooks_total",
      help: "Messages of providers: taken, repeated, refused (signature or size), or failed.",
      labelNames: ["provider", "outcome"] as const,
    }),
  };
}

type Metrics = ReturnType<typeof makeMetrics>;

// Next bundles this module more than once; the process has one set of measures.
const holder = globalThis as typeof globalThis & { __resalehubMetrics?: Metrics };

/** The measures of this process. Counting costs next to nothing, so it is always on; reading them needs a token. */
export function metrics(): Metrics {
  holder.__resalehubMetrics ??= makeMetrics();
  return holder.__resalehubMetrics;
}
