import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { MoneySchema } from "@/lib/kernel/money";
import { command } from "@/lib/platform/command";
import { CheckoutRef, ProviderId, paymentFailure } from "../contract";
import { findPayment } from "../store/payments";
import { releasePayment, succeedPayment } from "./succeed-payment";

/**
 * Records what the provider answered when a payment page was ended: nothing was charged, or it was paid after all.
 * Answers how the payment stands then, whoever brought the news.
 */
export const settlePayment = command({
  name: "payments.settlePayment",
  input: CheckoutRef.and(
    z.discriminatedUnion("outcome", [
      z.object({ outcome: z.literal("released") }),
      z.object({ outcome: z.literal("paid"), providerPaymentId: ProviderId, amount: MoneySchema }),
    ]),
  ),
  allow: isSystem,
  async run({ input, now, tx, emit }): Promise<{ outcome: "released" | "paid" }> {
    const payment = await findPayment(tx, { checkoutId: input.checkoutId });
    if (!payment) throw paymentFailure("not_found");
    const step = { tx, now, emit };
    if (input.outcome === "paid") await succeedPayment(step, payment, input);
    else await releasePayment(step, payment);
    const settled = await findPayment(tx, { id: payment.id });
    return { outcome: settled?.status === "succeeded" ? "paid" : "released" };
  },
});
