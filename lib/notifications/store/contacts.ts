import type { Reader, Tx } from "@/lib/platform/db/client";
import type { Contact } from "../contract";

/** Writes down how a person is reached, unless something newer is known; decided by one statement. */
export async function saveContact(tx: Tx, contact: Contact, revision: number): Promise<void> {
  const { userId, email, name, locale } = contact;
  await tx.$executeRaw`
    insert into contacts (user_id, email, name, locale, revision)
    values (${userId}::uuid, ${email}, ${name}, ${locale}, ${revision})
    on conflict (user_id) do update set email = excluded.email, name = excluded.name,
      locale = excluded.locale, revision = excluded.revision
    where contacts.revision <= excluded.revision`;
}

export async function findContact(db: Tx | Reader, userId: string): Promise<Contact | null> {
  const row = await db.contact.findUnique({ where: { userId } });
  if (!row) return null;
  const { email, name } = row;
  return { userId, email, name, locale: row.locale as Contact["locale"] };
}
