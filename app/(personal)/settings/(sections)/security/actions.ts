"use server";

import { redirect } from "next/navigation";
import { action, text } from "@/app/_server/action";
import { clearSessionCookie } from "@/app/_server/session-cookie";
import { endAllSessions } from "@/lib/accounts/commands/end-all-sessions";
import { revokeSession } from "@/lib/accounts/commands/revoke-session";

/** Ends one session of one's own; then the list as it is now. */
export const revokeSessionAction = action<undefined>(async (ctx, form) => {
  await revokeSession(ctx, { session: text(form, "session") ?? "" });
  redirect("/settings/security?ended=1");
});

/** Ends all sessions but this one, or this one as well. */
export const endSessionsAction = action<undefined>(async (ctx, form) => {
  const which = text(form, "which") as "others" | "all";
  await endAllSessions(ctx, { which });
  if (which === "others") redirect("/settings/security?ended=1");
  await clearSessionCookie();
  redirect("/sign-in");
});
