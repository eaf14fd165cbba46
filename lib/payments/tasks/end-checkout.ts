import { isSystem } from "@/lib/kernel/actor";
import { Failure } from "@/lib/kernel/failure";
import type { Context } from "@/lib/platform/context";
import { type PaymentProvider, ProviderRefusal } from "@/lib/platform/providers/payments/port";
import { paymentProvider } from "@/lib/platform/providers/payments/provider";
import { task } from "@/lib/platform/task";
import { closePayment } from "../commands/close-payment";
import { recordSession } from "../commands/record-session";
import { settlePayment } from "../commands/settle-payment";
import { CheckoutRef, type PaymentRecord } from "../contract";
import { checkoutRequest } from "./checkout-request";

/**
 * Ends a payment at its deadline: nobody is led to the page any more, then the page itself is ended, and the
 * provider's answer decides. `ask_again` while someone is paying at this very moment.
 */
export const endCheckout = task({
  name: "payments.endCheckout",
  input: CheckoutRef,
  allow: isSystem,
  async run({ input: { checkoutId }, ctx }): Promise<"released" | "paid" | "ask_again"> {
    const payment = await closePayment(ctx, { checkoutId });
    if (payment.status === "succeeded") return "paid";
    if (payment.status === "released") return "released";
    const provider = await paymentProvider();
    const sessionId = payment.sessionId ?? (await learnSession(ctx, provider, payment));
    const end = sessionId ? await provider.endCheckout(sessionId) : ({ outcome: "released" } as const);
    if (end.outcome === "unsettled") return "ask_again";
    // A webhook may have been faster, and say more than this answer did: the payment as it stands then counts.
    return (await settlePayment(ctx, { checkoutId, ...end })).outcome;
  },
});

/**
 * The page may have been made without its id reaching us (a call that was cut off): the same call under the same key
 * answers the id. Null when nobody can be paying on it: none was ever asked for, or the provider refuses to make it,
 * which it cannot do with a page that it has made. Or the provider is away: then its address has reached nobody, and
 * never will (open-checkout.ts), so that its absence does not hold an item that nobody can pay for.
 */
async function learnSession(
  ctx: Context,
  provider: PaymentProvider,
  payment: PaymentRecord,
): Promise<string | null> {
  if (!payment.note) return null;
  try {
    const page = await provider.openCheckout(checkoutRequest(payment));
    await recordSession(ctx, { checkoutId: payment.checkoutId, sessionId: page.sessionId, url: page.url });
    return page.sessionId;
  } catch (error) {
    if (error instanceof ProviderRefusal) return null;
    if (error instanceof Failure && error.kind === "unavailable") return null;
    throw error;
  }
}
