import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { type Contact, notificationFailure, PersonInput } from "../contract";
import { findContact } from "../store/contacts";

/** How to reach a person; for the system alone. Throws `unavailable` while no event has told it. */
export const getContact = query({
  name: "notifications.getContact",
  input: PersonInput,
  allow: isSystem,
  async run({ input, db }): Promise<Contact> {
    const contact = await findContact(db, input.userId);
    if (!contact) throw notificationFailure("person_unknown");
    return contact;
  },
});
