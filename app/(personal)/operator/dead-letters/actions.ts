"use server";

import { redirect } from "next/navigation";
import { action, text } from "@/app/_server/action";
import { requireOperator } from "@/app/_server/session";
import { rerunDeadLetter } from "@/lib/platform/dead-letters/rerun";

/** Runs a dead letter again, once; then back to the list as it is now. */
export const rerunAction = action<undefined>(async (_ctx, form) => {
  await rerunDeadLetter(await requireOperator(), { id: text(form, "id") ?? "" });
  redirect("/operator/dead-letters?sent=1");
});
