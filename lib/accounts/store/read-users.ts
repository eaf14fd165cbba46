import type { Reader } from "@/lib/platform/db/client";
import type { User } from "@/lib/platform/db/generated/client";

export async function readUser(db: Reader, id: string): Promise<User | null> {
  return db.user.findUnique({ where: { id } });
}

export async function readUserByEmail(db: Reader, email: string): Promise<User | null> {
  return db.user.findUnique({ where: { email } });
}

/** A device of the person with this address; asked for alike whether or not there is one. */
export async function readDeviceOf(db: Reader, email: string, digest: string) {
  return db.device.findFirst({ where: { digest, user: { email } }, select: { userId: true } });
}
