import type { Reader, Tx } from "@/lib/platform/db/client";
import type { Missing } from "../contract";

export type SellerAccountRecord = {
  readonly userId: string;
  readonly providerAccountId: string | null;
  readonly ready: boolean;
  readonly missing: readonly Missing[];
};

export async function isSellerReady(db: Tx | Reader, userId: string): Promise<boolean> {
  return (await db.sellerAccount.count({ where: { userId, ready: true } })) === 1;
}

export async function findSellerAccount(
  db: Tx | Reader,
  by: { userId: string } | { providerAccountId: string },
): Promise<SellerAccountRecord | null> {
  const row = await db.sellerAccount.findFirst({ where: by });
  return row && { ...row, missing: row.missing as Missing[] };
}

export async function insertSellerAccount(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.sellerAccount.createMany({
    data: [{ userId, missing: [], createdAt: now, updatedAt: now }],
    skipDuplicates: true,
  });
}

/** Holds a seller's row until the transaction ends: readiness and money that waits for it are decided in turn. */
export async function lockSellerAccount(tx: Tx, userId: string, now: Date): Promise<void> {
  await insertSellerAccount(tx, userId, now);
  await tx.$queryRaw`select 1 from seller_accounts where user_id = ${userId}::uuid for update`;
}

/** Names the account at the provider, once; answers the one that stands. */
export async function nameProviderAccount(
  tx: Tx,
  userId: string,
  providerAccountId: string,
  now: Date,
): Promise<string> {
  await tx.sellerAccount.updateMany({
    where: { userId, providerAccountId: null },
    data: { providerAccountId, updatedAt: now },
  });
  const row = await tx.sellerAccount.findUniqueOrThrow({ where: { userId } });
  return row.providerAccountId ?? providerAccountId;
}

type State = { ready: boolean; missing: readonly Missing[]; askedAt: Date };

/** Writes down how an account stands unless something newer is known; answers whether readiness changed. */
export async function saveAccountState(tx: Tx, userId: string, state: State, now: Date): Promise<boolean> {
  const data = { ...state, missing: [...state.missing], updatedAt: now };
  const notNewer = { OR: [{ askedAt: null }, { askedAt: { lte: state.askedAt } }] };
  const { count } = await tx.sellerAccount.updateMany({
    where: { userId, ready: !state.ready, ...notNewer },
    data,
  });
  if (count === 0) await tx.sellerAccount.updateMany({ where: { userId, ...notNewer }, data });
  return count === 1;
}
