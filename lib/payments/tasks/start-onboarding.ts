import { z } from "zod";
import { isActiveUser, systemActor } from "@/lib/kernel/actor";
import { env } from "@/lib/platform/env";
import { paymentProvider } from "@/lib/platform/providers/payments/provider";
import { task } from "@/lib/platform/task";
import { beginSellerAccount } from "../commands/begin-seller-account";
import { recordSellerAccount } from "../commands/record-seller-account";
import { SellerRef } from "../contract";

/**
 * Leads a seller to the provider's page on which they say where their money goes. The account is made once per
 * seller; the link is made anew each time, because it works once.
 */
export const startOnboarding = task({
  name: "payments.startOnboarding",
  input: SellerRef.extend({
    email: z.email(),
    name: z.string().min(1).max(100),
    country: z.string().length(2),
  }),
  allow: (actor) => isActiveUser(actor) && actor.roles.includes("seller"),
  async run({ input, ctx }): Promise<{ url: string }> {
    const { userId, email, name, country } = input;
    const begun = await beginSellerAccount({ actor: ctx.actor, requestId: ctx.requestId }, { userId });
    const provider = await paymentProvider();
    let { providerAccountId } = begun;
    if (!providerAccountId) {
      ({ providerAccountId } = await provider.createRecipient({
        key: `recipient-${userId}`,
        email,
        name,
        country,
      }));
      await recordSellerAccount(
        { actor: systemActor("payments"), requestId: ctx.requestId },
        { userId, providerAccountId },
      );
    }
    const { APP_URL } = env();
    return provider.openOnboarding({
      providerAccountId,
      returnUrl: `${APP_URL}/sell/start?back=1`,
      refreshUrl: `${APP_URL}/sell/start?again=1`,
    });
  },
});
