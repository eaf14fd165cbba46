import type { Reader } from "@/lib/platform/db/client";
import type { TextOutcome } from "../model/toll-fraud";

export async function readProof(db: Reader, id: string) {
  return db.phoneProof.findUnique({ where: { id }, include: { user: true }, relationLoadStrategy: "join" });
}

/** The number that a person is proving now, if any. */
export async function readOpenProof(db: Reader, userId: string, since: Date) {
  return db.phoneProof.findFirst({
    where: { userId, usedAt: null, createdAt: { gte: since } },
    orderBy: { createdAt: "desc" },
  });
}

/** How many texts went to a country since then, and how many of their codes were typed. */
export async function countTexts(db: Reader, country: string, since: Date): Promise<TextOutcome> {
  const where = { country, sentAt: { gte: since } };
  const [sent, passed] = await Promise.all([
    db.phoneProof.count({ where }),
    db.phoneProof.count({ where: { ...where, passedAt: { not: null } } }),
  ]);
  return { sent, passed };
}
