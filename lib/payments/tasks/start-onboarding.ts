import { createHash } from "node:crypto";
import { z } from "zod";
import { isActiveUser, systemActor } from "@/lib/kernel/actor";
import { env } from "@/lib/platform/env";
import { type PaymentProvider, ProviderRefusal } from "@/lib/platform/providers/payments/port";
import { paymentProvider } from "@/lib/platform/providers/payments/provider";
import { task } from "@/lib/platform/task";
import { beginSellerAccount } from "../commands/begin-seller-account";
import { recordSellerAccount } from "../commands/record-seller-account";
import { paymentFailure, SellerRef } from "../contract";

const StartOnboarding = SellerRef.extend({
  email: z.email(),
  name: z.string().min(1).max(100),
  country: z.string().length(2),
});
type Seller = z.output<typeof StartOnboarding>;

/**
 * Leads a seller to the provider's page on which they say where their money goes. The account is made once per
 * seller; the link is made anew each time, because it works once.
 */
export const startOnboarding = task({
  name: "payments.startOnboarding",
  input: StartOnboarding,
  allow: (actor) => isActiveUser(actor) && actor.roles.includes("seller"),
  async run({ input: seller, ctx: { actor, requestId } }): Promise<{ url: string }> {
    const { userId } = seller;
    const begun = await beginSellerAccount({ actor, requestId }, { userId });
    const provider = await paymentProvider();
    try {
      let { providerAccountId } = begun;
      if (!providerAccountId) {
        const made = await createAccount(provider, seller);
        const system = { actor: systemActor("payments"), requestId };
        // Of two that were made at once, the first that was written down stands.
        ({ providerAccountId } = await recordSellerAccount(system, { userId, ...made }));
      }
      const { APP_URL } = env();
      const [returnUrl, refreshUrl] = [`${APP_URL}/sell/start?back=1`, `${APP_URL}/sell/start?again=1`];
      return await provider.openOnboarding({ providerAccountId, returnUrl, refreshUrl });
    } catch (error) {
      throw error instanceof ProviderRefusal ? paymentFailure("provider_refused") : error;
    }
  },
});

/** What is said of the seller goes into the key: with another name under the same key the provider would balk. */
function createAccount(provider: PaymentProvider, { userId, email, name, country }: Seller) {
  const said = createHash("sha256")
    .update(JSON.stringify([email, name, country]))
    .digest("hex");
  return provider.createRecipient({ key: `recipient-${userId}-${said.slice(0, 16)}`, email, name, country });
}
