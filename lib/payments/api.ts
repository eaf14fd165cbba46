import type { Tx } from "@/lib/platform/db/client";
import type { PaymentRequest } from "./contract";
import { insertPayment } from "./store/payments";
import { isSellerReady } from "./store/seller-accounts";

/**
 * Records, in the order's own transaction, what the buyer is to pay (docs/decisions/0006-payment-with-the-order.md):
 * an order without its payment, or a payment without its order, cannot exist.
 */
export async function requestPayment(tx: Tx, request: PaymentRequest): Promise<{ paymentId: string }> {
  return { paymentId: await insertPayment(tx, request) };
}

/** Whether money can be sent to this seller: asked before anyone may buy from them. */
export async function canReceivePayments(tx: Tx, sellerId: string): Promise<boolean> {
  return isSellerReady(tx, sellerId);
}
