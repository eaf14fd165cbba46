import type { Reader } from "@/lib/platform/db/client";
import type { User } from "@/lib/platform/db/generated/client";

export async function readUser(db: Reader, id: string): Promise<User | null> {
  return db.user.findUnique({ where: { id } });
}

export async function readUserByEmail(db: Reader, email: string): Promise<User | null> {
  return db.user.findUnique({ where: { email } });
}
