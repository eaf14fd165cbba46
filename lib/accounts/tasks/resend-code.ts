import { systemActor } from "@/lib/kernel/actor";
import { task } from "@/lib/platform/task";
import { renewCode } from "../commands/renew-code";
import { accountFailure, ChallengeInput } from "../contract";
import { resendLimits } from "../model/limits";
import { findChallengeOwner } from "../queries/find-challenge-owner";
import { addressOf, takeLimits } from "./take-limits";

/** A visitor asks for the code again; the older one stops working. */
export const resendCode = task({
  name: "accounts.resendCode",
  input: ChallengeInput,
  allow: () => true,
  async run({ input, actor, ctx, now }): Promise<{ challengeId: string; resendAt: Date }> {
    const system = { requestId: ctx.requestId, actor: systemActor("accounts.resendCode") };
    const owner = await findChallengeOwner(system, input);
    if (!owner) throw accountFailure("challenge_gone");
    // A press before its time costs nothing of the allowance.
    if (owner.resendAt <= now) await takeLimits(resendLimits(owner.addressDigest, addressOf(actor)));
    return renewCode(system, input);
  },
});
