import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { env } from "@/lib/platform/env";
import { query } from "@/lib/platform/query";
import { ChallengeInput, type Locale } from "../contract";
import { isOpen } from "../model/challenge";
import { type ChallengePurpose, codeOf } from "../model/code";
import { readChallenge } from "../store/read-challenges";

export type CodeMessage = {
  email: string;
  /** Null in the mail of a code: a name that was typed with someone else's address is not put into their mail. */
  name: string | null;
  locale: Locale;
  /** Null when the address already has an account: the message then says so. */
  code: string | null;
  purpose: ChallengePurpose;
};

/**
 * What the message of a challenge says, for the one who sends it; null when that version of the code is no longer
 * the one to send. The code is derived here, on the way out, and must not leave the sending step.
 */
export const getCodeMessage = query({
  name: "accounts.getCodeMessage",
  input: ChallengeInput.extend({ codeVersion: z.number().int() }),
  allow: isSystem,
  async run({ input, db, now }): Promise<CodeMessage | null> {
    const challenge = await readChallenge(db, input.challengeId);
    if (!challenge || challenge.version !== input.codeVersion || !isOpen(challenge, now)) return null;
    // An address without an account is sent nothing: it is not ours to write to.
    if (!challenge.user) return null;
    const exists = challenge.purpose === "account_exists";
    return {
      purpose: challenge.purpose as ChallengePurpose,
      email: challenge.user.email,
      name: exists ? challenge.user.name : null,
      locale: ((exists ? null : challenge.pendingLocale) ?? challenge.user.locale) as Locale,
      code: exists ? null : codeOf(challenge, env().CODE_SECRET),
    };
  },
});
