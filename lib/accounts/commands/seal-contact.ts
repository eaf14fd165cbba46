import { seal } from "@/lib/platform/sealed";
import { CONTACT, ContactSchema } from "../contract";

type Person = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly contactRevision: number;
};

/** How to reach a person, in the form in which it may travel in an event. */
export function sealContact(person: Person) {
  const { id: subject, contactRevision: revision } = person;
  const contact = JSON.stringify(ContactSchema.parse(person));
  return { revision, sealed: seal({ purpose: CONTACT, subject }, contact) };
}
