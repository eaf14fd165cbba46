import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { CheckoutRef, ProviderId, paymentFailure } from "../contract";
import { findPayment, noteSession } from "../store/payments";

/** Writes down the provider's page for a payment. A payment that is being ended keeps its state and learns the id. */
export const recordSession = command({
  name: "payments.recordSession",
  input: CheckoutRef.extend({ sessionId: ProviderId, url: z.url().nullable() }),
  allow: isSystem,
  async run({ input, tx }) {
    const payment = await findPayment(tx, { checkoutId: input.checkoutId });
    if (!payment) throw paymentFailure("not_found");
    await noteSession(tx, payment.id, { sessionId: input.sessionId, sessionUrl: input.url });
    return { paymentId: payment.id };
  },
});
