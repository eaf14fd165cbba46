import type { Actor } from "@/lib/kernel/actor";
import { countUse, takeRateLimit } from "@/lib/platform/rate-limit/take";
import { accountFailure } from "../contract";
import type { AccountLimit } from "../model/limits";

/** Counts one use against each limit, before any work is done and outside of any transaction. */
export async function takeLimits(limits: readonly AccountLimit[]): Promise<void> {
  for (const limit of limits) await takeRateLimit(limit);
}

/** The same, where there is another way in: whoever is beyond a limit is told so. */
export async function takeOrUseCode(limits: readonly AccountLimit[]): Promise<void> {
  for (const limit of limits) {
    const { allowed, resetSeconds } = await countUse(limit);
    if (!allowed) throw accountFailure("use_code", { params: { seconds: resetSeconds } });
  }
}

/** The network address that asks. Those whose address nobody can tell share one allowance. */
export function addressOf(actor: Actor): string {
  return ("address" in actor ? actor.address : undefined) ?? "unknown";
}
