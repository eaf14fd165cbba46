import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { MoneySchema } from "@/lib/kernel/money";
import { command } from "@/lib/platform/command";
import { CheckoutRef, ProviderId, paymentFailure } from "../contract";
import { providerFeePosting } from "../model/ledger";
import { post } from "../store/ledger";
import { findPayment, recordChargeFacts } from "../store/payments";

/** Writes down what the provider knows of a charge: the card, and the fee it kept, which is the platform's expense. */
export const recordCharge = command({
  name: "payments.recordCharge",
  input: CheckoutRef.extend({
    providerChargeId: ProviderId,
    card: z.string().max(40).nullable(),
    fee: MoneySchema.nullable(),
  }),
  allow: isSystem,
  async run({ input, now, tx }) {
    const payment = await findPayment(tx, { checkoutId: input.checkoutId });
    if (!payment) throw paymentFailure("not_found");
    await recordChargeFacts(tx, payment.id, { providerChargeId: input.providerChargeId, card: input.card });
    if (input.fee) await post(tx, providerFeePosting(payment.id, input.fee), now);
    return { paymentId: payment.id };
  },
});
