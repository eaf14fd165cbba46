import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { idSchema } from "@/lib/kernel/ids";
import { command } from "@/lib/platform/command";
import { accountFailure, passwordChanged, sessionEnded } from "../contract";
import { closeChallenges } from "../store/challenges";
import { closeResets } from "../store/resets";
import { endSessions } from "../store/sessions";
import { lockUser, setPassword } from "../store/users";

/**
 * Gives a person another password whose current one was just checked against `checkedHash`; its part of changing it.
 * Their other sessions end with all open codes and links; the one that asks goes on.
 */
export const replacePassword = command({
  name: "accounts.replacePassword",
  input: z.object({
    userId: idSchema<"user">(),
    keepSessionId: idSchema<"session">(),
    checkedHash: z.string(),
    passwordHash: z.string(),
  }),
  allow: isSystem,
  async run({ input, now, tx, emit }) {
    const { userId, keepSessionId, checkedHash, passwordHash } = input;
    const person = await lockUser(tx, userId);
    if (person?.passwordHash !== checkedHash) throw accountFailure("wrong_password");
    await setPassword(tx, userId, passwordHash);
    const ended = await endSessions(tx, userId, now, keepSessionId);
    await closeChallenges(tx, userId, now);
    await closeResets(tx, userId, now);
    emit(passwordChanged.create(userId, { userId }));
    if (ended > 0) emit(sessionEnded.create(userId, { userId }));
    return { ended };
  },
});
