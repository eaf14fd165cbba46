import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import type { Challenge } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env";
import { type OpenedSession, VerifyEmailInput } from "../contract";
import { MAX_TRIES } from "../model/challenge";
import { isCode } from "../model/code";
import { closeChallenges, takeTry } from "../store/challenges";
import { lockUser } from "../store/users";
import { openSessionRow } from "./open-session-row";
import { verifyAddress } from "./verify-address";

type Outcome =
  | ({ outcome: "verified" } & OpenedSession)
  | { outcome: "wrong"; left: number }
  | { outcome: "over" };

/**
 * Checks a typed code; its part of verifying an address and of signing in by mail. A wrong guess is an answer, not a
 * failure: a failure would roll the count of tries back. The right one makes the account what this very challenge asked
 * for, which of one for signing in is nothing, and opens a session.
 */
export const redeemCode = command({
  name: "accounts.redeemCode",
  input: VerifyEmailInput,
  allow: isSystem,
  async run({ input, now, tx, emit }): Promise<Outcome> {
    const challenge = await takeTry(tx, input.challengeId, now);
    if (!challenge) return { outcome: "over" };
    const typed = isCode(challenge, input.code, env().CODE_SECRET);
    // The notice "you already have an account" carries no code, and nobody's challenge is nobody's to pass.
    const right = typed && challenge.purpose !== "account_exists" && challenge.userId !== null;
    if (!right || !challenge.userId) return { outcome: "wrong", left: MAX_TRIES - challenge.tries };

    const { userId } = challenge;
    const person = await lockUser(tx, userId);
    const signIn = challenge.purpose === "sign_in";
    if (!person || (!signIn && person.emailVerifiedAt)) return { outcome: "over" };
    if (!person.emailVerifiedAt) await verifyAddress(tx, userId, pendingOf(challenge), now, emit);
    await closeChallenges(tx, userId, now);
    return { outcome: "verified", ...(await openSessionRow(tx, userId, input, now, emit)) };
  },
});

/**
 * What the account becomes. Passing a code for signing in leaves an unverified account without a password: the one it
 * has may have been typed by a stranger who hopes that the owner confirms the address for them.
 */
function pendingOf({ pendingName: name, pendingLocale: locale, pendingHash: passwordHash }: Challenge) {
  return { passwordHash, ...(name === null ? {} : { name }), ...(locale === null ? {} : { locale }) };
}
