import type { NextAuthOptions } from "next-auth";
import { decode } from "next-auth/jwt";
import { signOut } from "@/lib/accounts/commands/sign-out";
import { getSession } from "@/lib/accounts/queries/get-session";
import { systemActor } from "@/lib/kernel/actor";
import { env } from "@/lib/platform/env";
import { sessionCookieName } from "./session-cookie";

/**
 * next-auth seals, reads and renews the session cookie; signing in itself is the command `accounts.signIn`.
 * A revoked session is dead here too: the overridden `decode` asks the sessions table.
 */
export function authOptions(): NextAuthOptions {
  const { NEXTAUTH_SECRET, APP_URL } = env();
  return {
    secret: NEXTAUTH_SECRET,
    providers: [],
    session: { strategy: "jwt" },
    pages: { signIn: "/sign-in", signOut: "/sign-out", error: "/sign-in" },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: APP_URL.startsWith("https:") },
      },
    },
    jwt: {
      async decode(params) {
        const token = await decode(params);
        if (typeof token?.sid !== "string") return null;
        const session = await getSession({ actor: systemActor("session") }, { sessionId: token.sid });
        return session ? token : null;
      },
    },
    events: {
      // Leaving by next-auth's own address ends the session too, not only this browser's cookie.
      async signOut({ token }) {
        if (typeof token?.sid !== "string" || typeof token.sub !== "string") return;
        const { sid: sessionId, sub: userId } = token;
        await signOut(
          { actor: { kind: "user", userId, sessionId, roles: [], suspended: false, phoneVerified: false } },
          {},
        );
      },
    },
    callbacks: {
      redirect: ({ url }) => (url.startsWith("/") && !/^\/[/\\]/.test(url) ? `${APP_URL}${url}` : APP_URL),
      session: ({ session, token }) => ({ expires: session.expires, user: { name: token.name ?? null } }),
    },
  };
}
