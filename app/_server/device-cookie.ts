import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { env } from "@/lib/platform/env";

/** Browsers keep no cookie longer than this; each sign-in begins it anew. */
const MAX_AGE_SECONDS = 400 * 86_400;
/** 32 random bytes in base64url. */
const SHAPE = /^[\w-]{43}$/;

/** The cookie by which a browser is known again when someone signs in; it says nothing of who. */
function deviceCookieName(): string {
  return env().APP_URL.startsWith("https:") ? "__Host-resalehub.device" : "resalehub.device";
}

/** This browser's device, if it has been given one. */
async function readDevice(): Promise<string | undefined> {
  const value = (await cookies()).get(deviceCookieName())?.value;
  return value && SHAPE.test(value) ? value : undefined;
}

/**
 * This browser's device, which it is given when it has none; in actions and handlers alone. Nothing is signed: the value
 * cannot be guessed, and counts for those people alone who have signed in with it.
 */
export async function ensureDevice(): Promise<string> {
  const device = (await readDevice()) ?? randomBytes(32).toString("base64url");
  (await cookies()).set(deviceCookieName(), device, {
    httpOnly: true,
    sameSite: "lax",
    secure: env().APP_URL.startsWith("https:"),
    path: "/",
    maxAge: MAX_AGE_SECONDS,
  });
  return device;
}
