import { CONTACT, ContactSchema } from "@/lib/accounts/contract";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { unseal } from "@/lib/platform/sealed";
import { NoteContactInput } from "../contract";
import { saveContact } from "../store/contacts";

/**
 * A workflow keeps how a person is reached, as an event told it. Told twice, or after something newer, it changes
 * nothing. Throws an Error when the seal does not open, which is mended in the settings and tried again.
 */
export const noteContact = command({
  name: "notifications.noteContact",
  input: NoteContactInput,
  allow: isSystem,
  async run({ input: { userId, contact }, tx }) {
    const opened = unseal({ purpose: CONTACT, subject: userId }, contact.sealed);
    await saveContact(tx, { userId, ...ContactSchema.parse(JSON.parse(opened)) }, contact.revision);
    return { userId };
  },
});
