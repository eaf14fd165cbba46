import type { Reader, Tx } from "@/lib/platform/db/client";

export type SellerAccountRecord = {
  readonly userId: string;
  readonly providerAccountId: string | null;
  readonly ready: boolean;
  readonly missing: readonly string[];
};

export async function isSellerReady(db: Tx | Reader, userId: string): Promise<boolean> {
  return (await db.sellerAccount.count({ where: { userId, ready: true } })) === 1;
}

export async function findSellerAccount(
  db: Tx | Reader,
  by: { userId: string } | { providerAccountId: string },
): Promise<SellerAccountRecord | null> {
  return db.sellerAccount.findFirst({ where: by });
}

export async function insertSellerAccount(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.sellerAccount.createMany({
    data: [{ userId, missing: [], createdAt: now, updatedAt: now }],
    skipDuplicates: true,
  });
}

export async function nameProviderAccount(
  tx: Tx,
  userId: string,
  providerAccountId: string,
  now: Date,
): Promise<void> {
  await tx.sellerAccount.updateMany({
    where: { userId, providerAccountId: null },
    data: { providerAccountId, updatedAt: now },
  });
}

/** Answers whether readiness changed. */
export async function saveAccountState(
  tx: Tx,
  userId: string,
  state: { ready: boolean; missing: readonly string[] },
  now: Date,
): Promise<boolean> {
  const data = { ready: state.ready, missing: [...state.missing], updatedAt: now };
  const { count } = await tx.sellerAccount.updateMany({ where: { userId, ready: !state.ready }, data });
  if (count === 0) await tx.sellerAccount.updateMany({ where: { userId }, data });
  return count === 1;
}
