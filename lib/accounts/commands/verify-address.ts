import type { EventRecord } from "@/lib/kernel/event";
import type { Tx } from "@/lib/platform/db/client";
import { contactChanged, emailVerified } from "../contract";
import { verifyUser } from "../store/users";
import { sealContact } from "./seal-contact";

/**
 * Writes, inside a command's transaction, that a person has shown their address, and tells of it. What the account
 * becomes with it is `typed`; without a name and a language it keeps those it has.
 */
export async function verifyAddress(
  tx: Tx,
  userId: string,
  typed: { passwordHash: string | null; name?: string; locale?: string },
  now: Date,
  emit: (event: EventRecord) => void,
): Promise<void> {
  const person = await verifyUser(tx, userId, now, typed);
  if (!person) throw new Error("the account that is held was verified by someone else");
  const contact = sealContact(person);
  emit(contactChanged.create(userId, { userId, contact }));
  emit(emailVerified.create(userId, { userId, contact }));
}
