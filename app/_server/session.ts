import { forbidden, redirect, unauthorized } from "next/navigation";
import { cache } from "react";
import { touchSession } from "@/lib/accounts/commands/touch-session";
import { getSession } from "@/lib/accounts/queries/get-session";
import { type Actor, systemActor } from "@/lib/kernel/actor";
import { Failure, requestFailure } from "@/lib/kernel/failure";
import type { Context } from "@/lib/platform/context";
import { log } from "@/lib/platform/log";
import { requestAddress, requestId } from "./request";
import { readSessionCookie } from "./session-cookie";

/** Who is asking, once per request. A database that does not answer is an error, never a silent sign-out. */
export const auth = cache(async (): Promise<Context> => contextOf(await requestId()));

/** The same for a request whose id is known, each time anew. */
export async function contextOf(id: string): Promise<Context> {
  const [address, token] = await Promise.all([requestAddress(), readSessionCookie()]);
  return {
    requestId: id,
    actor: token ? await actorOf(token.sid, address, id) : { kind: "visitor", address },
  };
}

async function actorOf(sessionId: string, address: string, id: string): Promise<Actor> {
  const system = { actor: systemActor("session"), requestId: id };
  const session = await getSession(system, { sessionId }).catch((error: unknown) => {
    if (error instanceof Failure) throw error;
    log.error({ error, requestId: id }, "session not read");
    throw requestFailure("unavailable");
  });
  if (!session) return { kind: "visitor", address };
  // Once in a while the session learns that it is still in use; nobody waits for that.
  if (session.touchDue)
    void touchSession(system, { sessionId }).catch((error: unknown) =>
      log.warn({ error }, "session not touched"),
    );
  const { userId, roles, suspended, phoneVerified } = session;
  return { kind: "user", userId, sessionId, roles, suspended, phoneVerified, address };
}

type SignedIn = Context & { readonly actor: Extract<Actor, { kind: "user" }> };

/** For pages: the signed-in person, or the sign-in page that leads back here. */
export async function requireUser(returnTo: string): Promise<SignedIn> {
  const ctx = await auth();
  if (ctx.actor.kind !== "user") redirect(`/sign-in?next=${encodeURIComponent(returnTo)}`);
  return ctx as SignedIn;
}

/** For operator pages: the person acts as an operator. 401 for a visitor, 403 for anyone else. */
export async function requireOperator(): Promise<Context> {
  const ctx = await auth();
  if (ctx.actor.kind !== "user") unauthorized();
  const { userId, sessionId, roles, suspended, address } = ctx.actor;
  if (suspended || !roles.includes("operator")) forbidden();
  return { ...ctx, actor: { kind: "operator", userId, sessionId, ...(address ? { address } : {}) } };
}
