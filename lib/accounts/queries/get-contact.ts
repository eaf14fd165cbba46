import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { type ContactView, type Locale, PersonInput } from "../contract";
import { readUser } from "../store/read-users";

/** How to reach a person; for the system alone. Null when they are gone, or never showed that the address is theirs. */
export const getContact = query({
  name: "accounts.getContact",
  input: PersonInput,
  allow: isSystem,
  async run({ input, db }): Promise<ContactView | null> {
    const person = await readUser(db, input.userId);
    if (!person?.emailVerifiedAt) return null;
    return { userId: person.id, email: person.email, name: person.name, locale: person.locale as Locale };
  },
});
