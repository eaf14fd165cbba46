import { signOut } from "@/lib/accounts/commands/sign-out";
import { now } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { keepDevice } from "./device-cookie";
import { setSessionCookie } from "./session-cookie";

/** Lets a person in, and the browser keep the device by which it is known again. The session that this browser had ends: its cookie is overwritten, and nobody could sign out of it any more. */
export async function beginSession(
  { actor, requestId }: Context,
  session: Parameters<typeof setSessionCookie>[0],
  { device }: { readonly device: string },
): Promise<void> {
  await signOut({ actor, requestId }, {});
  await setSessionCookie(session, now());
  await keepDevice(device);
}
