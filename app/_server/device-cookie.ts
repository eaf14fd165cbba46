import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { ACCOUNTS_KEEP_DAYS } from "@/lib/accounts/contract";
import { hostCookieAttributes, hostCookieName } from "./host-cookie";

/** No browser keeps a cookie longer; each sign-in begins it anew. */
const MAX_AGE_SECONDS = ACCOUNTS_KEEP_DAYS.devices * 86_400;
/** 32 random bytes in base64url. */
const SHAPE = /^[\w-]{43}$/;

/** The cookie by which a browser is known again when someone signs in; it says nothing of who. */
export function deviceCookieName(): string {
  return hostCookieName("device");
}

/** This browser's device, or a new one for it, which it keeps once someone has signed in with it. */
export async function deviceOfRequest(): Promise<string> {
  const value = (await cookies()).get(deviceCookieName())?.value;
  return value && SHAPE.test(value) ? value : randomBytes(32).toString("base64url");
}

/**
 * Lets the browser keep its device; in actions and handlers alone. Nothing is signed: the value cannot be guessed, and
 * counts for those people alone who have signed in with it.
 */
export async function keepDevice(device: string): Promise<void> {
  (await cookies()).set(deviceCookieName(), device, { ...hostCookieAttributes(), maxAge: MAX_AGE_SECONDS });
}
