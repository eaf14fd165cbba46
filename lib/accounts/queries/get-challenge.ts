import { query } from "@/lib/platform/query";
import { ChallengeInput, type ChallengeView } from "../contract";
import { isOpen, maskEmail, renewableSince } from "../model/challenge";
import { readChallenge } from "../store/read-challenges";

/** What the page that asks for a code shows; null when it has to start again. Whoever holds the id began it. */
export const getChallenge = query({
  name: "accounts.getChallenge",
  input: ChallengeInput,
  allow: () => true,
  async run({ input, db, now }): Promise<ChallengeView | null> {
    const challenge = await readChallenge(db, input.challengeId);
    if (!challenge || challenge.usedAt || challenge.createdAt < renewableSince(now)) return null;
    const signIn = challenge.purpose === "sign_in";
    return {
      challengeId: challenge.id,
      purpose: signIn ? "sign_in" : "sign_up",
      sentTo: signIn || !challenge.user ? null : maskEmail(challenge.user.email),
      expiresAt: challenge.expiresAt,
      resendAt: challenge.resendAt,
      open: isOpen(challenge, now),
    };
  },
});
