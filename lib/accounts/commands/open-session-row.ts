import type { Tx } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/ids";
import type { OpenedSession } from "../contract";
import { sessionEnd } from "../model/session";
import { insertSession } from "../store/sessions";

/** Opens a session inside a command's transaction, after the command has made sure who it is for. */
export async function openSessionRow(
  tx: Tx,
  userId: string,
  userAgent: string | undefined,
  now: Date,
): Promise<OpenedSession> {
  const sessionId = newId<"session">();
  const expiresAt = sessionEnd(now);
  await insertSession(tx, { id: sessionId, userId, now, expiresAt, userAgent: userAgent ?? null });
  return { userId, sessionId, expiresAt };
}
