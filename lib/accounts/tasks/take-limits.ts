import type { Actor } from "@/lib/kernel/actor";
import { takeRateLimit } from "@/lib/platform/rate-limit/take";
import type { AccountLimit } from "../model/limits";

/** Counts one use against each limit, before any work is done and outside of any transaction. */
export async function takeLimits(limits: readonly AccountLimit[]): Promise<void> {
  for (const limit of limits) await takeRateLimit(limit);
}

/** The network address that asks. Those whose address nobody can tell share one allowance. */
export function addressOf(actor: Actor): string {
  return ("address" in actor ? actor.address : undefined) ?? "unknown";
}
