import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import { contactChanged, emailVerified, type OpenedSession, VerifyEmailInput } from "../contract";
import { MAX_TRIES } from "../model/challenge";
import { isCode } from "../model/code";
import { closeChallenges, takeTry } from "../store/challenges";
import { verifyUser } from "../store/users";
import { openSessionRow } from "./open-session-row";
import { sealContact } from "./seal-contact";

type Outcome =
  | ({ outcome: "verified" } & OpenedSession)
  | { outcome: "wrong"; left: number }
  | { outcome: "over" };

/**
 * Checks a typed code; its part of verifying an address. A wrong guess is an answer, not a failure: a failure would
 * roll the count of tries back. The right one makes the account what this very challenge asked for and opens a session.
 */
export const redeemCode = command({
  name: "accounts.redeemCode",
  input: VerifyEmailInput,
  allow: isSystem,
  async run({ input, now, tx, emit }): Promise<Outcome> {
    const challenge = await takeTry(tx, input.challengeId, now);
    if (!challenge) return { outcome: "over" };
    // The notice "you already have an account" carries no code, so nothing typed can be right.
    const right = challenge.purpose === "verify_email" && isCode(challenge, input.code, env().CODE_SECRET);
    if (!right) return { outcome: "wrong", left: MAX_TRIES - challenge.tries };

    const { userId, pendingName: name, pendingLocale: locale, pendingHash: passwordHash } = challenge;
    const person = await verifyUser(tx, userId, now, { name, locale, passwordHash });
    if (!person) return { outcome: "over" };
    await closeChallenges(tx, userId, now);
    const contact = sealContact(person);
    emit(contactChanged.create(userId, { userId, contact }));
    emit(emailVerified.create(userId, { userId, contact }));
    return { outcome: "verified", ...(await openSessionRow(tx, userId, input.userAgent, now)) };
  },
});
