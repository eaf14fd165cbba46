import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { accountFailure, type OpenedSession, passwordChanged, SignInOrigin, sessionEnded } from "../contract";
import { closeChallenges } from "../store/challenges";
import { closeResets, findResetOwner, takeReset } from "../store/resets";
import { endSessions } from "../store/sessions";
import { lockUser, setPassword } from "../store/users";
import { openSessionRow } from "./open-session-row";
import { verifyAddress } from "./verify-address";

/**
 * Uses a link up and gives its account another password; its part of setting one. Whoever was in is out: all sessions,
 * open codes and other links end, and live connections are hung up on by the event. The address was shown, so it
 * counts as verified. Then the person is let in, by a session that nobody knew before.
 */
export const redeemReset = command({
  name: "accounts.redeemReset",
  input: z.object({
    tokenHash: z.string(),
    passwordHash: z.string(),
    ...SignInOrigin.shape,
  }),
  allow: isSystem,
  async run({ input, now, tx, emit }): Promise<OpenedSession> {
    const { tokenHash, passwordHash, ...origin } = input;
    // The person first, as in asking for a link: in the other order the two would wait for each other.
    const userId = await findResetOwner(tx, tokenHash);
    const person = userId ? await lockUser(tx, userId) : null;
    if (!person || !(await takeReset(tx, tokenHash, now))) throw accountFailure("link_over");
    if (person.emailVerifiedAt) await setPassword(tx, person.id, passwordHash);
    else await verifyAddress(tx, person.id, { passwordHash }, now, emit);
    const ended = await endSessions(tx, person.id, now);
    await closeChallenges(tx, person.id, now);
    await closeResets(tx, person.id, now);
    emit(passwordChanged.create(person.id, { userId: person.id }));
    if (ended > 0) emit(sessionEnded.create(person.id, { userId: person.id }));
    return openSessionRow(tx, person.id, origin, now, emit);
  },
});
