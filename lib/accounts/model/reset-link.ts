import { createHash, createHmac } from "node:crypto";
import { addMinutes, hasCome } from "@/lib/kernel/time";
import { RESET_MINUTES } from "../contract";

type Reset = { readonly id: string; readonly salt: string };

/**
 * The token of a link: 256 bits that follow from the row's random salt and the server's key. Derived like a code when
 * it is mailed, so that a mail that is sent again is the same one, and nothing that would open the account lies in the
 * database, in an event or in a step's result.
 */
export function tokenOf({ id, salt }: Reset, secret: string): string {
  return createHmac("sha256", secret).update(`reset:${id}:${salt}`).digest("base64url");
}

/** As which a token is kept and looked up. It has too many bits to be guessed, so a plain hash is enough. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export function linkEnd(now: Date): Date {
  return addMinutes(now, RESET_MINUTES);
}

/** Whether the link still leads to a new password. */
export function isUsable(reset: { usedAt: Date | null; expiresAt: Date }, now: Date): boolean {
  return reset.usedAt === null && !hasCome(reset.expiresAt, now);
}
