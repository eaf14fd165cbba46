import type { Tx } from "@/lib/platform/db/client";
import type { User } from "@/lib/platform/db/generated/client";

export type NewUser = Pick<User, "id" | "email" | "passwordHash" | "name" | "locale" | "joinedAt"> &
  Partial<
    Pick<User, "emailVerifiedAt" | "city" | "country" | "sellingSince" | "operatorSince" | "contactRevision">
  >;

/** Writes a person unless the id or the address is taken; says whether it did. A parallel insert is waited for. */
export async function insertUser(tx: Tx, user: NewUser): Promise<boolean> {
  const { count } = await tx.user.createMany({ data: [user], skipDuplicates: true });
  return count === 1;
}

/** The person with this address, held until the transaction ends, so that parallel sign-ups take turns. */
export async function lockUserByEmail(tx: Tx, email: string): Promise<User | null> {
  await tx.$queryRaw`select 1 from users where email = ${email} for update`;
  return tx.user.findUnique({ where: { email } });
}

/** The person, held until the transaction ends: nobody signs in, or asks for a link, while their password changes. */
export async function lockUser(tx: Tx, userId: string): Promise<User | null> {
  await tx.$queryRaw`select 1 from users where id = ${userId}::uuid for update`;
  return tx.user.findUnique({ where: { id: userId } });
}

/** The person if their password is still the one that was checked; held, so that a change of it waits. */
export async function lockUserWithHash(tx: Tx, userId: string, hash: string): Promise<User | null> {
  await tx.$queryRaw`select 1 from users where id = ${userId}::uuid for share`;
  return tx.user.findUnique({ where: { id: userId, passwordHash: hash } });
}

/** Keeps what was typed at the latest sign-up; a verified account is never touched by it. */
export async function replacePending(
  tx: Tx,
  userId: string,
  typed: Pick<User, "passwordHash" | "name" | "locale">,
): Promise<void> {
  await tx.user.updateMany({ where: { id: userId, emailVerifiedAt: null }, data: typed });
}

/** Gives a person another password. */
export async function setPassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { passwordHash } });
}

/** Makes the account the one that the passed challenge asked for; null when another challenge was first. */
export async function verifyUser(
  tx: Tx,
  userId: string,
  now: Date,
  typed: Pick<User, "passwordHash"> & Partial<Pick<User, "name" | "locale">>,
): Promise<User | null> {
  const [person] = await tx.user.updateManyAndReturn({
    where: { id: userId, emailVerifiedAt: null },
    data: { ...typed, emailVerifiedAt: now, joinedAt: now, contactRevision: { increment: 1 } },
  });
  return person ?? null;
}

/** Turns selling on; false when it already was. */
export async function startSelling(
  tx: Tx,
  userId: string,
  now: Date,
  place: { city: string; country: string },
): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, sellingSince: null, emailVerifiedAt: { not: null } },
    data: { ...place, sellingSince: now },
  });
  return count === 1;
}

/** Writes what is given of a profile; what is left out stays. */
export async function saveProfile(
  tx: Tx,
  userId: string,
  profile: Partial<Pick<User, "name" | "handle" | "about" | "city" | "country" | "locale" | "timeZone">>,
): Promise<User | null> {
  const [person] = await tx.user.updateManyAndReturn({
    where: { id: userId },
    data: { ...profile, contactRevision: { increment: 1 } },
  });
  return person ?? null;
}

/** Verified people, in the order of their ids, from after the given one. */
export async function findReachable(tx: Tx, after: string | null, limit: number): Promise<User[]> {
  return tx.user.findMany({
    where: { emailVerifiedAt: { not: null }, ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: "asc" },
    take: limit,
  });
}

/** Forgets people who never showed that the address is theirs. */
export async function deleteUnverified(tx: Tx, before: Date): Promise<number> {
  const { count } = await tx.user.deleteMany({ where: { emailVerifiedAt: null, joinedAt: { lt: before } } });
  return count;
}

/** Writes the number that a person has proven; false when it is another's. */
export async function savePhone(tx: Tx, userId: string, phone: string, now: Date): Promise<boolean> {
  // Those who prove one number at the same time take turns: the slower then sees the other's row, not its conflict.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`accounts.phone:${phone}`}, 0))`;
  const count = await tx.$executeRaw`
    update users set phone = ${phone}, phone_verified_at = ${now} where id = ${userId}::uuid
    and not exists (select 1 from users other where other.phone = ${phone} and other.id <> ${userId}::uuid)`;
  return count === 1;
}

/** Takes a person's number away; false when they have none. */
export async function clearPhone(tx: Tx, userId: string): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, phone: { not: null } },
    data: { phone: null, phoneVerifiedAt: null },
  });
  return count === 1;
}

export async function savePicture(
  tx: Tx,
  userId: string,
  picture: { pictureId: string | null; pictureKey: string | null },
): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: picture });
}

/** Notes what became of a photo with whoever has it as their picture: its key, or that it is none; says with whom. */
export async function settlePictureOf(tx: Tx, photoId: string, key: string | null): Promise<string | null> {
  const [person] = await tx.user.updateManyAndReturn({
    where: { pictureId: photoId, pictureKey: null },
    data: key === null ? { pictureId: null } : { pictureKey: key },
    select: { id: true },
  });
  return person?.id ?? null;
}
