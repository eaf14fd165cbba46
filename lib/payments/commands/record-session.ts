import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { CheckoutRef, ProviderId, paymentFailure } from "../contract";
import { findPayment, noteSession } from "../store/payments";

/**
 * Writes down the provider's page for a payment, and says whether it may still be shown to the buyer: a payment that
 * is being ended, or has ended, keeps its state and only learns the id.
 */
export const recordSession = command({
  name: "payments.recordSession",
  input: CheckoutRef.extend({ sessionId: ProviderId, url: z.url().nullable() }),
  allow: isSystem,
  async run({ input, tx }) {
    const payment = await findPayment(tx, { checkoutId: input.checkoutId });
    if (!payment) throw paymentFailure("not_found");
    await noteSession(tx, payment.id, { sessionId: input.sessionId, sessionUrl: input.url });
    const now = await findPayment(tx, { id: payment.id });
    return { paymentId: payment.id, open: now?.status === "open" };
  },
});
