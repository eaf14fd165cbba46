const SECONDS = [15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200];

/** The vendor's documented waits between attempts, without its random spread. `attempt` counts from 0. */
export function defaultBackoffMs(attempt: number): number {
  return (SECONDS[Math.min(attempt, SECONDS.length - 1)] ?? 7200) * 1000;
}

/** The wait that a `retry-after` header asks for: seconds, or a date. Null when there is none. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (!header) return null;
  const wait = /^\d+(\.\d+)?$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}
