import type { Tx } from "@/lib/platform/db/client";
import type { PasswordReset } from "@/lib/platform/db/generated/client";

export async function insertReset(tx: Tx, reset: Omit<PasswordReset, "usedAt">): Promise<void> {
  await tx.passwordReset.create({ data: reset });
}

/** Ends every link of a person that could still be used. */
export async function closeResets(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.passwordReset.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
}

/** Uses a link up, by one conditional write, so that of many at once one succeeds; false for all others. */
export async function takeReset(tx: Tx, tokenHash: string, now: Date): Promise<boolean> {
  const { count } = await tx.passwordReset.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now }, userId: { not: null } },
    data: { usedAt: now },
  });
  return count === 1;
}

export async function findResetOwner(tx: Tx, tokenHash: string): Promise<string | null> {
  const reset = await tx.passwordReset.findUnique({ where: { tokenHash }, select: { userId: true } });
  return reset?.userId ?? null;
}

export async function deleteResets(tx: Tx, before: Date): Promise<number> {
  const { count } = await tx.passwordReset.deleteMany({ where: { createdAt: { lt: before } } });
  return count;
}
