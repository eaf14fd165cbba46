import type { Context } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { countHere } from "@/lib/platform/rate-limit/count-here";
import { countUse, type Use } from "@/lib/platform/rate-limit/take";

/** Writes a person or an address may make in a minute. */
const WRITES_PER_MINUTE = 120;
const MINUTE_SECONDS = 60;

/** Counts a write, over all processes. */
export function countWrite(ctx: Context): Promise<Use> {
  const limit = { limit: WRITES_PER_MINUTE, windowSeconds: MINUTE_SECONDS };
  return countUse({ key: `writes:${whoAsks(ctx)}`, ...limit });
}

/** Counts a read by API, in this process; null where reads are not limited. */
export function countRead(ctx: Context): Use | null {
  const limit = env().API_READS_PER_MINUTE;
  return limit === 0
    ? null
    : countHere({ key: `reads:${whoAsks(ctx)}`, limit, windowSeconds: MINUTE_SECONDS });
}

function whoAsks({ actor }: Context): string {
  if (actor.kind === "user" || actor.kind === "operator") return actor.userId;
  return (actor.kind === "visitor" ? actor.address : actor.name) ?? "unknown";
}
