import { requestFailure } from "@/lib/kernel/failure";
import { now as readClock } from "../clock";
import { reachDatabase } from "../db/away";
import { writer } from "../db/client";
import { seeUse } from "./see-use";

export type Limit = {
  /** What is counted, such as `sign-in:address:203.0.113.9`. */
  readonly key: string;
  readonly limit: number;
  readonly windowSeconds: number;
};

/** How a limit stands after one more use of it. */
export type Use = {
  readonly allowed: boolean;
  readonly limit: number;
  readonly windowSeconds: number;
  /** How many more uses this window has. */
  readonly left: number;
  /** Until the window ends and all are there again, in whole seconds, at least 1. */
  readonly resetSeconds: number;
};

/**
 * Counts one use in its fixed window with a single atomic statement, outside of any transaction so that a refused
 * command still counts, and says how the limit stands.
 */
export async function countUse({ key, limit, windowSeconds }: Limit): Promise<Use> {
  const now = readClock().getTime();
  const start = Math.floor(now / (windowSeconds * 1000)) * windowSeconds * 1000;
  const [row] = await reachDatabase(
    () => writer().$queryRaw<{ count: number }[]>`
      insert into rate_limits (key, window_start, count) values (${key}, ${new Date(start)}, 1)
      on conflict (key, window_start) do update set count = rate_limits.count + 1 returning count`,
  );
  const count = row?.count ?? 0;
  return seeUse(key, {
    allowed: count <= limit,
    limit,
    windowSeconds,
    left: Math.max(0, limit - count),
    resetSeconds: Math.ceil((start + windowSeconds * 1000 - now) / 1000),
  });
}

/** Counts one use; throws `request.too_many` (429) once the limit is passed. */
export async function takeRateLimit(limit: Limit): Promise<void> {
  demandAllowed(await countUse(limit));
}

/** Throws `request.too_many` (429) for a use beyond its limit. */
export function demandAllowed({ allowed, resetSeconds }: Use): void {
  if (!allowed) throw requestFailure("too_many", { params: { seconds: resetSeconds } });
}
