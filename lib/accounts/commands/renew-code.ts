import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { accountFailure, ChallengeInput, codeRequested } from "../contract";
import { codeTimes, renewableSince, tooSoon } from "../model/challenge";
import type { ChallengePurpose } from "../model/code";
import { findChallenge, renewChallenge } from "../store/challenges";

/** Makes a new code for an open sign-up once its cool-down has passed; its part of sending a code again. */
export const renewCode = command({
  name: "accounts.renewCode",
  input: ChallengeInput,
  allow: isSystem,
  async run({ input, now, tx, emit }) {
    const seen = await findChallenge(tx, input.challengeId);
    if (!seen || seen.usedAt || seen.createdAt < renewableSince(now)) throw accountFailure("challenge_gone");
    const renewed = await renewChallenge(tx, seen, { now, ...codeTimes(now, seen.sends + 1) });
    if (!renewed) {
      // Either its time has not come, or another request was faster and its cool-down runs now.
      const current = (await findChallenge(tx, seen.id)) ?? seen;
      throw tooSoon(current.resendAt, now);
    }
    emit(
      codeRequested.create(renewed.id, {
        challengeId: renewed.id,
        userId: renewed.userId,
        purpose: renewed.purpose as ChallengePurpose,
        channel: "email",
        codeVersion: renewed.version,
      }),
    );
    return { challengeId: renewed.id, resendAt: renewed.resendAt };
  },
});
