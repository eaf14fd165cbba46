import type { EventRecord } from "@/lib/kernel/event";
import type { Tx } from "@/lib/platform/db/client";
import { newId, newShortId } from "@/lib/platform/ids";
import { deviceAdded, type OpenedSession, type SignInOrigin } from "../contract";
import { deviceDigest } from "../model/device";
import { sessionEnd } from "../model/session";
import { hasOther, markDevice } from "../store/devices";
import { insertSession } from "../store/sessions";

/**
 * Opens a session inside a command's transaction, after the command has made sure who it is for. From a device that
 * they had not used before it emits `deviceAdded`, of which they are told by mail.
 */
export async function openSessionRow(
  tx: Tx,
  userId: string,
  origin: SignInOrigin,
  now: Date,
  emit: (event: EventRecord) => void,
): Promise<OpenedSession> {
  const sessionId = newId<"session">();
  const publicId = newShortId();
  const expiresAt = sessionEnd(now);
  const { userAgent = null, country = null, device } = origin;
  await insertSession(tx, { id: sessionId, publicId, userId, now, expiresAt, userAgent, country });
  const seen = device ? await markDevice(tx, userId, deviceDigest(device), now) : null;
  // A program that keeps no cookie is new each time, but at the very first: nothing was there to be taken over.
  const isNew = seen ? seen === "new" : await hasOther(tx, userId, null);
  if (isNew) emit(deviceAdded.create(publicId, { userId, session: publicId }));
  return { userId, sessionId, expiresAt };
}
