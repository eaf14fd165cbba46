import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { PersonInput } from "../contract";
import { readUser } from "../store/read-users";

/** What changing a password compares the current one with, and what the new one must not be made of. */
export const findOwnPassword = query({
  name: "accounts.findOwnPassword",
  input: PersonInput,
  allow: isSystem,
  async run({ input, db }) {
    const person = await readUser(db, input.userId);
    if (!person) return null;
    const { passwordHash, name, email } = person;
    return { passwordHash, name, email };
  },
});
