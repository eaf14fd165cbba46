import type { Tx } from "@/lib/platform/db/client";
import type { PhoneProof } from "@/lib/platform/db/generated/client";
import { MAX_TRIES } from "../model/challenge";

type NewProof = Pick<
  PhoneProof,
  "id" | "userId" | "phone" | "country" | "createdAt" | "expiresAt" | "resendAt"
>;

export async function insertProof(tx: Tx, proof: NewProof): Promise<PhoneProof> {
  return tx.phoneProof.create({
    data: { ...proof, sentAt: proof.createdAt, version: 1, tries: 0, sends: 1 },
  });
}

/** The proof of this very number that can still be renewed, used up or not: its cool-down goes on growing. */
export async function findProofOf(
  tx: Tx,
  userId: string,
  phone: string,
  since: Date,
): Promise<PhoneProof | null> {
  return tx.phoneProof.findFirst({
    where: { userId, phone, passedAt: null, createdAt: { gte: since } },
    orderBy: { createdAt: "desc" },
  });
}

/** Makes the next code of a proof. The person is held by the caller, so that nobody else does at the same time. */
export async function renewProof(
  tx: Tx,
  id: string,
  when: { sentAt: Date; expiresAt: Date; resendAt: Date },
): Promise<PhoneProof> {
  return tx.phoneProof.update({
    where: { id },
    data: { ...when, version: { increment: 1 }, sends: { increment: 1 }, tries: 0, usedAt: null },
  });
}

/** As for mailed codes: one conditional write, so that parallel guesses cannot share a try. A stranger's id takes none. */
export async function takeProofTry(
  tx: Tx,
  id: string,
  userId: string,
  now: Date,
): Promise<PhoneProof | null> {
  const [proof] = await tx.phoneProof.updateManyAndReturn({
    where: { id, userId, usedAt: null, tries: { lt: MAX_TRIES }, expiresAt: { gt: now } },
    data: { tries: { increment: 1 } },
  });
  return proof ?? null;
}

/** One number is being proven at a time: all others of this person are used up. */
export async function closeProofs(tx: Tx, userId: string, now: Date, but?: string): Promise<void> {
  await tx.phoneProof.updateMany({
    where: { userId, usedAt: null, ...(but ? { id: { not: but } } : {}) },
    data: { usedAt: now },
  });
}

export async function markPassed(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.phoneProof.update({ where: { id }, data: { passedAt: now } });
}

export async function deleteProofs(tx: Tx, before: Date): Promise<number> {
  const { count } = await tx.phoneProof.deleteMany({ where: { createdAt: { lt: before } } });
  return count;
}
