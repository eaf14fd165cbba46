import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { CheckoutRef, paymentFailure } from "../contract";
import { findPayment, movePayment } from "../store/payments";

/** Writes down the provider's page for a payment. A payment that is being ended keeps its state and learns the id. */
export const recordSession = command({
  name: "payments.recordSession",
  input: CheckoutRef.extend({ sessionId: z.string().min(1).max(200), url: z.url().nullable() }),
  allow: isSystem,
  async run({ input, tx }) {
    const payment = await findPayment(tx, { checkoutId: input.checkoutId });
    if (!payment) throw paymentFailure("not_found");
    const facts = { sessionId: input.sessionId, sessionUrl: input.url };
    if (!(await movePayment(tx, payment.id, ["requested", "open"], "open", facts))) {
      for (const status of ["closing", "released", "succeeded"] as const)
        await movePayment(tx, payment.id, [status], status, facts);
    }
    return { paymentId: payment.id };
  },
});
