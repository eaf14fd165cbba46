import { createHmac, timingSafeEqual } from "node:crypto";

/** What a code that comes by text message is derived for. */
export const PHONE = "verify_phone";
export type ChallengePurpose = "verify_email" | "account_exists" | "sign_in";
type Challenge = { readonly id: string; readonly purpose: string; readonly version: number };

const DIGITS = 6;

/**
 * The six digits of a challenge, derived when sent and again when checked, so that they are stored nowhere. Whoever
 * reads the database cannot tell them without the server's key; a new version makes a new code.
 */
export function codeOf(challenge: Challenge, secret: string): string {
  const mac = createHmac("sha256", secret)
    .update(`code:${challenge.purpose}:${challenge.id}:${challenge.version}`)
    .digest();
  // 48 bits over a million codes: the first codes are likelier by less than one in a hundred million.
  return String(mac.readUIntBE(0, 6) % 10 ** DIGITS).padStart(DIGITS, "0");
}

/** Whether what was typed is the challenge's code, in a time that does not depend on how much of it is right. */
export function isCode(challenge: Challenge, typed: string, secret: string): boolean {
  const right = Buffer.from(codeOf(challenge, secret));
  const given = Buffer.from(typed);
  return given.length === right.length && timingSafeEqual(right, given);
}
