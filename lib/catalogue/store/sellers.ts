import type { Reader, Tx } from "@/lib/platform/db/client";
import type { SellerRow } from "./rows";

export function findSeller(db: Reader | Tx, sellerId: string): Promise<SellerRow | null> {
  return db.listingSeller.findUnique({ where: { sellerId } });
}

export async function saveSellerProfile(
  tx: Tx,
  sellerId: string,
  profile: Pick<SellerRow, "name" | "handle" | "about" | "pictureKey" | "city" | "country" | "joinedAt">,
): Promise<void> {
  await tx.listingSeller.upsert({ where: { sellerId }, create: { sellerId, ...profile }, update: profile });
}

/** False when the seller is not known yet: their profile has to come first. */
export async function saveSellerFigures(
  tx: Tx,
  sellerId: string,
  figures: { salesCount: number; ratingHundredths: number | null; ratingCount: number },
): Promise<boolean> {
  const { count } = await tx.listingSeller.updateMany({ where: { sellerId }, data: figures });
  return count === 1;
}

/** The sellers with the best name: rated by at least three buyers, best average first, then most sales. */
export function findBestSellers(db: Reader, limit: number): Promise<SellerRow[]> {
  return db.listingSeller.findMany({
    where: { ratingCount: { gte: 3 } },
    orderBy: [{ ratingHundredths: "desc" }, { ratingCount: "desc" }, { sellerId: "asc" }],
    take: limit,
  });
}

/** Whose handle this is. While news of a change is under way two may have it: the one it was last told of last. */
export async function findSellerByHandle(db: Reader, handle: string): Promise<SellerRow | null> {
  return db.listingSeller.findFirst({ where: { handle }, orderBy: { sellerId: "desc" } });
}
