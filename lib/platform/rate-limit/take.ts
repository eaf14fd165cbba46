import { requestFailure } from "@/lib/kernel/failure";
import { now as readClock } from "../clock";
import { writer } from "../db/client";

export type Limit = {
  /** What is counted, such as `sign-in:address:203.0.113.9`. */
  readonly key: string;
  readonly limit: number;
  readonly windowSeconds: number;
};

/**
 * Counts one use in its fixed window with a single atomic statement, outside of any transaction so that a refused
 * command still counts. Throws `request.too_many` (429) once the limit is passed.
 */
export async function takeRateLimit({ key, limit, windowSeconds }: Limit): Promise<void> {
  const now = readClock().getTime();
  const start = Math.floor(now / (windowSeconds * 1000)) * windowSeconds * 1000;
  const [row] = await writer().$queryRaw<{ count: number }[]>`
    insert into rate_limits (key, window_start, count) values (${key}, ${new Date(start)}, 1)
    on conflict (key, window_start) do update set count = rate_limits.count + 1 returning count`;
  if (row && row.count > limit) {
    throw requestFailure("too_many", {
      params: { seconds: Math.ceil((start + windowSeconds * 1000 - now) / 1000) },
    });
  }
}
