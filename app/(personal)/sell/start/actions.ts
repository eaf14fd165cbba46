"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { action, text } from "@/app/_server/action";
import { enableSelling } from "@/lib/accounts/commands/enable-selling";
import { getMe } from "@/lib/accounts/queries/get-me";
import { asId } from "@/lib/kernel/ids";
import { startOnboarding } from "@/lib/payments/tasks/start-onboarding";
import { DEFAULT_COUNTRY } from "./default-country";

/** Turns selling on. */
export const enableSellingAction = action<undefined>(async (ctx, form) => {
  await enableSelling(ctx, { city: text(form, "city") ?? "", country: text(form, "country") ?? "" });
  refresh();
  return undefined;
});

/** Leads the seller to the payment partner's page. */
export const payoutAction = action<undefined>(async (ctx) => {
  const me = await getMe(ctx, {});
  const { url } = await startOnboarding(ctx, {
    userId: asId<"user">(me.userId),
    email: me.email,
    name: me.name.slice(0, 100),
    country: me.country ?? DEFAULT_COUNTRY,
  });
  redirect(url as "/");
});
