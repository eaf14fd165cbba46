import { isActiveUser, systemActor } from "@/lib/kernel/actor";
import { paymentProvider } from "@/lib/platform/providers/payments/provider";
import { task } from "@/lib/platform/task";
import { PrepareCheckout, prepareCheckout } from "../commands/prepare-checkout";
import { recordSession } from "../commands/record-session";
import { paymentFailure } from "../contract";
import { getPaymentToOpen } from "../queries/get-payment-to-open";
import { checkoutRequest } from "./checkout-request";

/** Leads the buyer to the provider's payment page, made once per checkout: whoever asks again gets the same page. */
export const openCheckout = task({
  name: "payments.openCheckout",
  input: PrepareCheckout,
  allow: isActiveUser,
  async run({ input, ctx }): Promise<{ url: string }> {
    const { checkoutId } = input;
    await prepareCheckout({ actor: ctx.actor, requestId: ctx.requestId }, input);
    const system = { actor: systemActor("payments"), requestId: ctx.requestId };
    const payment = await getPaymentToOpen(system, { checkoutId });
    if (payment.sessionUrl) return { url: payment.sessionUrl };
    const page = await (await paymentProvider()).openCheckout(checkoutRequest(payment));
    await recordSession(system, { checkoutId, sessionId: page.sessionId, url: page.url });
    if (!page.url) throw paymentFailure("over");
    return { url: page.url };
  },
});
