import { isActiveUser, systemActor } from "@/lib/kernel/actor";
import { ProviderRefusal } from "@/lib/platform/providers/payments/port";
import { paymentProvider } from "@/lib/platform/providers/payments/provider";
import { task } from "@/lib/platform/task";
import { PrepareCheckout, prepareCheckout } from "../commands/prepare-checkout";
import { recordSession } from "../commands/record-session";
import { paymentFailure } from "../contract";
import { checkoutRequest } from "./checkout-request";

/** Leads the buyer to the provider's payment page, made once per checkout: whoever asks again gets the same page. */
export const openCheckout = task({
  name: "payments.openCheckout",
  input: PrepareCheckout,
  allow: isActiveUser,
  async run({ input, ctx: { actor, requestId } }): Promise<{ url: string }> {
    const payment = await prepareCheckout({ actor, requestId }, input);
    if (payment.sessionUrl) return { url: payment.sessionUrl };
    const provider = await paymentProvider();
    const page = await provider.openCheckout(checkoutRequest(payment)).catch((error: unknown) => {
      throw error instanceof ProviderRefusal ? paymentFailure("provider_refused") : error;
    });
    const { checkoutId } = payment;
    const found = { checkoutId, sessionId: page.sessionId, url: page.url };
    const { open } = await recordSession({ actor: systemActor("payments"), requestId }, found);
    // Whoever ended the payment meanwhile may have let the item go because nobody knows this address.
    if (!page.url || !open) throw paymentFailure("over");
    return { url: page.url };
  },
});
