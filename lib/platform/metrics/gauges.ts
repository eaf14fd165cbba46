import { Gauge, type Registry } from "prom-client";

/** What is read off at the moment of asking, by readings.ts. */
export function makeGauges(registry: Registry) {
  const to = { registers: [registry] };
  return {
    outboxWaiting: new Gauge({
      ...to,
      name: "resalehub_outbox_waiting",
      help: "Events in the outbox that are not handed on yet.",
    }),
    outboxOldest: new Gauge({
      ...to,
      name: "resalehub_outbox_oldest_seconds",
      help: "For how long the oldest of them has waited, in seconds.",
    }),
    deadLetters: new Gauge({
      ...to,
      name: "resalehub_dead_letters",
      help: "Dead letters by state: open, or run again.",
      labelNames: ["state"] as const,
    }),
    part: new Gauge({
      ...to,
      name: "resalehub_part_ready",
      help: "Whether a part that the app needs is there (1) or not (0), as /api/health/ready sees it.",
      labelNames: ["part"] as const,
    }),
    pool: new Gauge({
      ...to,
      name: "resalehub_pool_connections",
      help: "Database connections of this process by pool and state (idle, busy).",
      labelNames: ["pool", "state"] as const,
    }),
    poolWaiting: new Gauge({
      ...to,
      name: "resalehub_pool_waiting",
      help: "Requests that wait for a connection of a pool.",
      labelNames: ["pool"] as const,
    }),
    poolLimit: new Gauge({
      ...to,
      name: "resalehub_pool_limit",
      help: "How many connections a pool may have.",
      labelNames: ["pool"] as const,
    }),
  };
}

export type Gauges = ReturnType<typeof makeGauges>;
