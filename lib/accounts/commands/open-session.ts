import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { idSchema } from "@/lib/kernel/ids";
import { command } from "@/lib/platform/command";
import { accountFailure, SignInOrigin, type SignInOutcome } from "../contract";
import { lockUserWithHash } from "../store/users";
import { askForCode } from "./ask-for-code";
import { openSessionRow } from "./open-session-row";

/**
 * Lets a person in whose password was just checked against `checkedHash`; its part of signing in. If the password
 * has changed since, nobody gets in. An unverified person is asked for a new code instead.
 */
export const openSession = command({
  name: "accounts.openSession",
  input: z.object({
    userId: idSchema<"user">(),
    checkedHash: z.string(),
    ...SignInOrigin.shape,
  }),
  allow: isSystem,
  async run({ input, now, tx, emit }): Promise<SignInOutcome> {
    const person = await lockUserWithHash(tx, input.userId, input.checkedHash);
    if (!person) throw accountFailure("wrong_credentials");
    if (!person.emailVerifiedAt) {
      const { id: userId, email, name, locale } = person;
      const typed = { name, locale, passwordHash: input.checkedHash };
      const request = { userId, email, purpose: "verify_email", typed } as const;
      return { outcome: "verify", challengeId: await askForCode(tx, request, now, emit) };
    }
    return { outcome: "signed_in", ...(await openSessionRow(tx, person.id, input, now, emit)) };
  },
});
