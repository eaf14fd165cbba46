import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { contactChanged, RestateContactsInput } from "../contract";
import { findReachable } from "../store/users";
import { sealContact } from "./seal-contact";

/**
 * Tells once more how each verified person is reached, a batch at a time: a book of contacts that is new, or was lost,
 * is filled by it. `next` is where the following batch starts, null after the last.
 */
export const restateContacts = command({
  name: "accounts.restateContacts",
  input: RestateContactsInput,
  allow: isSystem,
  async run({ input, tx, emit }) {
    const people = await findReachable(tx, input.after, input.limit);
    for (const person of people) {
      const userId = person.id;
      emit(contactChanged.create(userId, { userId, contact: sealContact(person) }));
    }
    return { told: people.length, next: people.length === input.limit ? (people.at(-1)?.id ?? null) : null };
  },
});
