import type { Tx } from "@/lib/platform/db/client";
import type { Challenge } from "@/lib/platform/db/generated/client";
import { MAX_TRIES } from "../model/challenge";

export type NewChallenge = Omit<Challenge, "tries" | "sends" | "usedAt" | "version">;

export async function insertChallenge(tx: Tx, challenge: NewChallenge): Promise<void> {
  await tx.challenge.create({ data: { ...challenge, version: 1, tries: 0, sends: 1 } });
}

/**
 * Takes one of a code's tries, by one conditional write and no read before it, so that parallel guesses cannot
 * share a try. Null when the code is used, run out or burnt. The row stays held until the transaction ends.
 */
export async function takeTry(tx: Tx, id: string, now: Date): Promise<Challenge | null> {
  const rows = await tx.challenge.updateManyAndReturn({
    where: { id, usedAt: null, tries: { lt: MAX_TRIES }, expiresAt: { gt: now } },
    data: { tries: { increment: 1 } },
  });
  return rows[0] ?? null;
}

/** Uses up every open challenge of a person: one was passed, the others must not be passed after it. */
export async function closeChallenges(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.challenge.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
}

export async function findChallenge(tx: Tx, id: string): Promise<Challenge | null> {
  return tx.challenge.findUnique({ where: { id } });
}

/** Makes the next version of a code, once its cool-down has passed; null when it has not, or the row is closed. */
export async function renewChallenge(
  tx: Tx,
  seen: Challenge,
  when: { now: Date; expiresAt: Date; resendAt: Date },
): Promise<Challenge | null> {
  const rows = await tx.challenge.updateManyAndReturn({
    // The version that was read makes it a compare-and-set: of two parallel requests one sends a code.
    where: { id: seen.id, version: seen.version, usedAt: null, resendAt: { lte: when.now } },
    data: {
      version: { increment: 1 },
      sends: { increment: 1 },
      tries: 0,
      expiresAt: when.expiresAt,
      resendAt: when.resendAt,
    },
  });
  return rows[0] ?? null;
}

export async function deleteChallenges(tx: Tx, before: Date): Promise<number> {
  const { count } = await tx.challenge.deleteMany({ where: { createdAt: { lt: before } } });
  return count;
}
