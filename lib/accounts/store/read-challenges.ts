import type { Reader } from "@/lib/platform/db/client";

export async function readChallenge(db: Reader, id: string) {
  return db.challenge.findUnique({ where: { id }, include: { user: true }, relationLoadStrategy: "join" });
}
