"use server";

import { redirect } from "next/navigation";
import { action, text } from "@/app/_server/action";
import { withNext } from "@/app/(personal)/(auth)/destination";
import { removePhone } from "@/lib/accounts/commands/remove-phone";
import { addPhone } from "@/lib/accounts/tasks/add-phone";
import { resendPhoneCode } from "@/lib/accounts/tasks/resend-phone-code";
import { verifyPhone } from "@/lib/accounts/tasks/verify-phone";
import { secondsUntil } from "@/lib/kernel/time";
import { now } from "@/lib/platform/clock";

/** Names the number; the page then asks for the code. */
export const addPhoneAction = action<undefined>(async (ctx, form) => {
  await addPhone(ctx, { phone: text(form, "phone") ?? "", country: text(form, "country") });
  redirect(withNext("/settings/phone", text(form, "next") ?? ""));
});

/** Checks the code. The form is the one for mailed codes: what it calls a challenge is the proof. */
export const verifyPhoneAction = action<undefined>(async (ctx, form) => {
  await verifyPhone(ctx, { proofId: text(form, "challengeId") ?? "", code: text(form, "code") ?? "" });
  redirect(withNext("/settings/phone", text(form, "next") ?? "", { done: "1" }));
});

export const resendPhoneAction = action<{ secondsLeft: number }>(async (ctx, form) => {
  const { resendAt } = await resendPhoneCode(ctx, { proofId: text(form, "challengeId") ?? "" });
  return { secondsLeft: secondsUntil(resendAt, now()) };
});

export const removePhoneAction = action<undefined>(async (ctx) => {
  await removePhone(ctx, {});
  redirect("/settings/phone");
});
