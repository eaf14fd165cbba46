import { requestFailure } from "@/lib/kernel/failure";
import type { ChargeFacts, RefundRequest, TransferRequest } from "./port";
import { ProviderRefusal } from "./port";
import { amountOf } from "./stripe-amount";
import { idOf, stripe } from "./stripe-client";

export async function getCharge(providerPaymentId: string): Promise<ChargeFacts> {
  const intent = await stripe().paymentIntents.retrieve(providerPaymentId, {
    expand: ["latest_charge.balance_transaction"],
  });
  const charge = intent.latest_charge;
  if (!charge || typeof charge === "string") throw requestFailure("unavailable");
  const card = charge.payment_method_details?.card;
  const kept = charge.balance_transaction;
  return {
    providerChargeId: charge.id,
    card: card ? `${card.brand ?? "card"} ${card.last4 ?? ""}`.trim() : null,
    fee: kept && typeof kept !== "string" ? amountOf(kept.fee, kept.currency) : null,
  };
}

/**
 * Stripe forgets an idempotency key after a day, a workflow may try for longer: so it is looked for first, by our own
 * id, and within the day the key decides among tries at the same time.
 */
export async function refund(request: RefundRequest): Promise<{ providerRefundId: string }> {
  const { key, refundId, orderId, amount, providerPaymentId: payment_intent } = request;
  const before = await stripe().refunds.list({ payment_intent, limit: 100 });
  const known = before.data.find((one) => one.metadata?.refundId === refundId && !hasFailed(one.status));
  if (known) return { providerRefundId: known.id };
  const made = await stripe().refunds.create(
    { payment_intent, amount: amount.minor, metadata: { orderId, refundId } },
    { idempotencyKey: key },
  );
  if (hasFailed(made.status)) throw new ProviderRefusal(`the refund ${made.id} is ${made.status}`, "other");
  return { providerRefundId: made.id };
}

/** As a refund; a transfer that names its charge need not wait until the charge's money is available. */
export async function transfer(request: TransferRequest): Promise<{ providerTransferId: string }> {
  const { key, transferId, orderId, checkoutId, amount, providerAccountId: destination } = request;
  const before = await stripe().transfers.list({ transfer_group: checkoutId, limit: 100 });
  const known = before.data.find((one) => one.metadata.transferId === transferId);
  if (known) return { providerTransferId: known.id };
  const intent = await stripe().paymentIntents.retrieve(request.providerPaymentId);
  if (!intent.latest_charge) throw requestFailure("unavailable");
  const made = await stripe().transfers.create(
    {
      amount: amount.minor,
      currency: amount.currency.toLowerCase(),
      destination,
      source_transaction: idOf(intent.latest_charge),
      transfer_group: checkoutId,
      metadata: { orderId, transferId },
    },
    { idempotencyKey: key },
  );
  return { providerTransferId: made.id };
}

function hasFailed(status: string | null): boolean {
  return status === "failed" || status === "canceled";
}
