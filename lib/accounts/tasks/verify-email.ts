import { systemActor } from "@/lib/kernel/actor";
import { task } from "@/lib/platform/task";
import { redeemCode } from "../commands/redeem-code";
import { accountFailure, type OpenedSession, VerifyEmailInput } from "../contract";
import { guessLimits } from "../model/limits";
import { findChallengeOwner } from "../queries/find-challenge-owner";
import { addressOf, takeLimits } from "./take-limits";
import { wrongCode } from "./wrong-code";

/** A visitor types the code that was mailed, to sign up or in; the right one verifies the address and lets them in. */
export const verifyEmail = task({
  name: "accounts.verifyEmail",
  input: VerifyEmailInput,
  allow: () => true,
  async run({ input, actor, ctx }): Promise<OpenedSession> {
    const system = { requestId: ctx.requestId, actor: systemActor("accounts.verifyEmail") };
    const owner = await findChallengeOwner(system, { challengeId: input.challengeId });
    if (!owner) throw accountFailure("challenge_gone");
    await takeLimits(guessLimits(owner.addressDigest, addressOf(actor)));
    const answer = await redeemCode(system, input);
    if (answer.outcome === "over") throw accountFailure("code_over");
    if (answer.outcome === "wrong") throw wrongCode(answer.left);
    const { userId, sessionId, expiresAt } = answer;
    return { userId, sessionId, expiresAt };
  },
});
