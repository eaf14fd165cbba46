import type { Reader } from "@/lib/platform/db/client";

export async function readReset(db: Reader, where: { id: string } | { tokenHash: string }) {
  return db.passwordReset.findUnique({ where, include: { user: true }, relationLoadStrategy: "join" });
}
