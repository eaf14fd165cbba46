import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { Email, Locale, PersonName, personRegistered } from "../contract";
import { insertUser, lockUserByEmail, replacePending } from "../store/users";
import { askForCode } from "./ask-for-code";

/**
 * Makes an unverified account and asks for a code; its part of signing up. An address that has an account gets a
 * message that says so instead, and the answer is the same, so that nobody learns here who has an account.
 */
export const registerPerson = command({
  name: "accounts.registerPerson",
  input: z.object({ email: Email, name: PersonName, locale: Locale, passwordHash: z.string() }),
  allow: isSystem,
  async run({ input, now, tx, emit }) {
    const { email, ...typed } = input;
    const id = newId<"user">();
    const isNew = await insertUser(tx, { id, email, ...typed, joinedAt: now });
    if (isNew) emit(personRegistered.create(id, { userId: id }));
    const person = await lockUserByEmail(tx, email);
    if (!person) throw new Error("the account that was just found is gone");
    await replacePending(tx, person.id, typed);
    const purpose = person.emailVerifiedAt ? "account_exists" : "verify_email";
    return { challengeId: await askForCode(tx, { userId: person.id, email, purpose, typed }, now, emit) };
  },
});
