import { isSystem } from "@/lib/kernel/actor";
import { requestFailure } from "@/lib/kernel/failure";
import { paymentProvider } from "@/lib/platform/providers/payments/provider";
import { task } from "@/lib/platform/task";
import { recordCharge } from "../commands/record-charge";
import { CheckoutRef } from "../contract";
import { getChargeToFetch } from "../queries/get-charge-to-fetch";

/** Asks the provider about a charge: which card, and what it kept. The fee may be known only a moment later. */
export const fetchCharge = task({
  name: "payments.fetchCharge",
  input: CheckoutRef,
  allow: isSystem,
  async run({ input: { checkoutId }, ctx }): Promise<{ paymentId: string }> {
    const { providerPaymentId } = await getChargeToFetch(ctx, { checkoutId });
    const facts = await (await paymentProvider()).getCharge(providerPaymentId);
    const recorded = await recordCharge(ctx, { checkoutId, ...facts });
    // Asked again later by the workflow: a fee that is never posted would be missing from the books for good.
    if (!facts.fee) throw requestFailure("unavailable");
    return recorded;
  },
});
