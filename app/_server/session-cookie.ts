import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/platform/env";
import { hostCookieAttributes, hostCookieName } from "./host-cookie";

/** What the cookie says: whose session, nothing else. Whether that session still stands is asked of the database. */
export type SessionToken = { readonly sid: string; readonly sub: string };

export function sessionCookieName(): string {
  return hostCookieName("session");
}

export async function setSessionCookie(
  session: { sessionId: string; userId: string; expiresAt: Date },
  now: Date,
): Promise<void> {
  const maxAge = Math.max(1, Math.round((session.expiresAt.getTime() - now.getTime()) / 1000));
  const token = await encode({
    token: { sid: session.sessionId, sub: session.userId },
    secret: env().NEXTAUTH_SECRET,
    maxAge,
  });
  (await cookies()).set(sessionCookieName(), token, { ...hostCookieAttributes(), maxAge });
}

export async function clearSessionCookie(): Promise<void> {
  // With its attributes: a browser ignores whatever changes a `__Host-` cookie without `Secure`, even to remove it.
  (await cookies()).set(sessionCookieName(), "", { ...hostCookieAttributes(), maxAge: 0 });
}

/** Reads the cookie of this request; null when there is none or its seal is broken. */
export async function readSessionCookie(): Promise<SessionToken | null> {
  const raw = (await cookies()).get(sessionCookieName())?.value;
  return raw ? readSessionToken(raw) : null;
}

async function readSessionToken(raw: string): Promise<SessionToken | null> {
  try {
    const token = await decode({ token: raw, secret: env().NEXTAUTH_SECRET });
    return typeof token?.sid === "string" && typeof token.sub === "string"
      ? { sid: token.sid, sub: token.sub }
      : null;
  } catch {
    return null;
  }
}
