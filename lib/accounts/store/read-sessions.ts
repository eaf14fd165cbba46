import type { Reader } from "@/lib/platform/db/client";

/** A session with its person: two look-ups by primary key in one statement, for it is asked at every request. */
export async function readSession(db: Reader, id: string) {
  return db.session.findUnique({ where: { id }, include: { user: true }, relationLoadStrategy: "join" });
}
