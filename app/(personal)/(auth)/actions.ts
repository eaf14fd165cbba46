"use server";

import { redirect } from "next/navigation";
import { action, text } from "@/app/_server/action";
import { beginSession } from "@/app/_server/begin-session";
import { requestLocale } from "@/app/_server/request";
import { keepResetToken, readResetToken } from "@/app/_server/reset-cookie";
import { auth } from "@/app/_server/session";
import { clearSessionCookie } from "@/app/_server/session-cookie";
import { signInOrigin } from "@/app/_server/sign-in-origin";
import { signOut } from "@/lib/accounts/commands/sign-out";
import { askReset } from "@/lib/accounts/tasks/ask-reset";
import { askSignInCode } from "@/lib/accounts/tasks/ask-sign-in-code";
import { changePassword } from "@/lib/accounts/tasks/change-password";
import { resendCode } from "@/lib/accounts/tasks/resend-code";
import { resetPassword } from "@/lib/accounts/tasks/reset-password";
import { signIn } from "@/lib/accounts/tasks/sign-in";
import { signUp } from "@/lib/accounts/tasks/sign-up";
import { verifyEmail } from "@/lib/accounts/tasks/verify-email";
import { secondsUntil } from "@/lib/kernel/time";
import { now } from "@/lib/platform/clock";
import { destination, withNext } from "./destination";

/** Asks for an account, then for the code. */
export const signUpAction = action<undefined>(async (ctx, form) => {
  const { challengeId } = await signUp(ctx, {
    email: text(form, "email") ?? "",
    password: text(form, "password") ?? "",
    name: text(form, "name") ?? "",
    locale: await requestLocale(),
  });
  redirect(withNext("/verify", text(form, "next") ?? "", { c: challengeId }));
});

/** Checks the code; the right one lets the person in. */
export const verifyAction = action<undefined>(async (ctx, form) => {
  const origin = await signInOrigin();
  const session = await verifyEmail(ctx, {
    challengeId: text(form, "challengeId") ?? "",
    code: text(form, "code") ?? "",
    ...origin,
  });
  await beginSession(ctx, session, origin);
  redirect(destination(text(form, "next"), `/${await requestLocale()}`));
});

/** Sends the code again and says how long the next one has to wait. */
export const resendAction = action<{ secondsLeft: number }>(async (ctx, form) => {
  const { resendAt } = await resendCode(ctx, { challengeId: text(form, "challengeId") ?? "" });
  return { secondsLeft: secondsUntil(resendAt, now()) };
});

/** Lets the person in, or leads them to the code when their address is not confirmed yet. */
export const signInAction = action<undefined>(async (ctx, form) => {
  const next = text(form, "next") ?? "";
  const origin = await signInOrigin();
  const answer = await signIn(ctx, {
    email: text(form, "email") ?? "",
    password: text(form, "password") ?? "",
    ...origin,
  });
  if (answer.outcome === "verify") redirect(withNext("/verify", next, { c: answer.challengeId }));
  await beginSession(ctx, answer, origin);
  redirect(destination(next, `/${await requestLocale()}`));
});

/** Asks for a code to sign in by, then for what was mailed. */
export const askSignInCodeAction = action<undefined>(async (ctx, form) => {
  const { challengeId } = await askSignInCode(ctx, { email: text(form, "email") ?? "" });
  redirect(withNext("/verify", text(form, "next") ?? "", { c: challengeId }));
});

/** Asks for a link to a new password. */
export const askResetAction = action<undefined>(async (ctx, form) => {
  await askReset(ctx, { email: text(form, "email") ?? "" });
  return undefined;
});

/** Sets the new password of the link that this browser has opened, and lets the person in. */
export const resetPasswordAction = action<undefined>(async (ctx, form) => {
  const origin = await signInOrigin();
  const session = await resetPassword(ctx, {
    token: await readResetToken(),
    password: text(form, "password") ?? "",
    ...origin,
  });
  await keepResetToken("");
  await beginSession(ctx, session, origin);
  redirect(`/${await requestLocale()}`);
});

/** Changes the password of the person who is signed in. */
export const changePasswordAction = action<undefined>(async (ctx, form) => {
  await changePassword(ctx, {
    currentPassword: text(form, "currentPassword") ?? "",
    password: text(form, "password") ?? "",
  });
  return undefined;
});

/** Ends the session here and in the database. */
export async function signOutAction(): Promise<void> {
  await signOut(await auth(), {});
  await clearSessionCookie();
  redirect(`/${await requestLocale()}`);
}
