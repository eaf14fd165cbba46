import type { Tx } from "@/lib/platform/db/client";

/**
 * Gives a person this handle's key in place of the one they had; false when it is another's. The unique key decides, so
 * that of many at once one gets it. The person's own row is held by the caller: two changes of theirs take turns.
 */
export async function claimHandle(tx: Tx, userId: string, key: string): Promise<boolean> {
  await tx.handle.deleteMany({ where: { userId, key: { not: key } } });
  const { count } = await tx.handle.createMany({ data: [{ userId, key }], skipDuplicates: true });
  if (count === 1) return true;
  return (await tx.handle.findUnique({ where: { key } }))?.userId === userId;
}

export async function dropHandle(tx: Tx, userId: string): Promise<void> {
  await tx.handle.deleteMany({ where: { userId } });
}
