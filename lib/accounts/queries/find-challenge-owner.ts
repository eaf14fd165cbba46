import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { ChallengeInput } from "../contract";
import { readChallenge } from "../store/read-challenges";

/** For what address this challenge is and when its next code may be sent, so that limits can be counted. */
export const findChallengeOwner = query({
  name: "accounts.findChallengeOwner",
  input: ChallengeInput,
  allow: isSystem,
  async run({ input, db }) {
    const challenge = await readChallenge(db, input.challengeId);
    if (!challenge) return null;
    return { addressDigest: challenge.addressDigest, resendAt: challenge.resendAt };
  },
});
