import { personOf } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { accountFailure, contactChanged, PreferencesInput } from "../contract";
import { saveProfile } from "../store/users";
import { sealContact } from "./seal-contact";

/** A person says in which language and time zone they are spoken to; those who write to them learn it by the event. */
export const setPreferences = command({
  name: "accounts.setPreferences",
  input: PreferencesInput,
  // A suspended person is still written to.
  allow: (actor) => personOf(actor) !== null,
  async run({ input, actor, tx, emit }) {
    const userId = personOf(actor) ?? "";
    const person = await saveProfile(tx, userId, input);
    if (!person) throw accountFailure("not_found");
    emit(contactChanged.create(userId, { userId, contact: sealContact(person) }));
    return { userId };
  },
});
