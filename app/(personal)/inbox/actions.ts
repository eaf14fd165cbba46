"use server";

import { redirect } from "next/navigation";
import { action, text } from "@/app/_server/action";
import { markAllRead } from "@/lib/notifications/commands/mark-all-read";
import { markNoticesRead } from "@/lib/notifications/commands/mark-notices-read";
import { inboxPath } from "./inbox-path";

/** Back to the list as it is now: loading that page again then sends nothing twice. */
function backTo(form: FormData): never {
  redirect(inboxPath({ unread: text(form, "show") === "unread", cursor: text(form, "cursor") }));
}

/** Puts one notice away without opening it. */
export const markReadAction = action<undefined>(async (ctx, form) => {
  await markNoticesRead(ctx, { ids: [text(form, "id") ?? ""] });
  backTo(form);
});

/** Puts away all that the page showed or could have shown; what has come since stays unread. */
export const markAllReadAction = action<undefined>(async (ctx, form) => {
  await markAllRead(ctx, { upTo: text(form, "upTo") ?? "" });
  backTo(form);
});
