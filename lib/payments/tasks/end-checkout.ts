import { isSystem } from "@/lib/kernel/actor";
import {
  type CheckoutEnd,
  type PaymentProvider,
  ProviderRefusal,
} from "@/lib/platform/providers/payments/port";
import { paymentProvider } from "@/lib/platform/providers/payments/provider";
import { task } from "@/lib/platform/task";
import { closePayment } from "../commands/close-payment";
import { recordSession } from "../commands/record-session";
import { settlePayment } from "../commands/settle-payment";
import { CheckoutRef } from "../contract";
import { getPaymentToOpen } from "../queries/get-payment-to-open";
import type { PaymentRecord } from "../store/payments";
import { checkoutRequest } from "./checkout-request";

/**
 * Ends a payment at its deadline: nobody is led to the page any more, then the page itself is ended, and the
 * provider's answer decides. `ask_again` while someone is paying at this very moment.
 */
export const endCheckout = task({
  name: "payments.endCheckout",
  input: CheckoutRef,
  allow: isSystem,
  async run({ input, ctx }): Promise<"released" | "paid" | "ask_again"> {
    const { checkoutId } = input;
    await closePayment(ctx, { checkoutId });
    const payment = await getPaymentToOpen(ctx, { checkoutId });
    if (payment.status === "succeeded") return "paid";
    if (payment.status === "released") return "released";
    const provider = await paymentProvider();
    const sessionId = payment.sessionId ?? (await learnSession(ctx, provider, payment));
    const end: CheckoutEnd = sessionId ? await provider.endCheckout(sessionId) : { outcome: "released" };
    if (end.outcome === "unsettled") return "ask_again";
    await settlePayment(ctx, { checkoutId, ...end });
    return end.outcome;
  },
});

/**
 * The page may have been made without its id reaching us (a call that was cut off): the same call under the same key
 * answers the id. Null when no page can exist: none was ever asked for, or it is too late for the provider to make one.
 */
async function learnSession(
  ctx: Parameters<typeof recordSession>[0],
  provider: PaymentProvider,
  payment: PaymentRecord,
): Promise<string | null> {
  if (!payment.note) return null;
  try {
    const page = await provider.openCheckout(checkoutRequest(payment));
    await recordSession(ctx, { checkoutId: payment.checkoutId, sessionId: page.sessionId, url: page.url });
    return page.sessionId;
  } catch (error) {
    if (error instanceof ProviderRefusal && error.parameter === "expires_at") return null;
    throw error;
  }
}
