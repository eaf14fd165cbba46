import { isSystem } from "@/lib/kernel/actor";
import { isZero } from "@/lib/kernel/money";
import { command } from "@/lib/platform/command";
import { OrderRef, paymentFailure, transferRequested } from "../contract";
import { lockPaymentOf } from "../store/payments";
import { findRefund } from "../store/refunds";
import { lockSellerAccount } from "../store/seller-accounts";
import { findTransfer, insertTransfer } from "../store/transfers";

/** Records that a completed order's seller is to be paid; the workflow sends it. Never beside a refund, never twice. */
export const requestTransfer = command({
  name: "payments.requestTransfer",
  input: OrderRef,
  allow: isSystem,
  async run({ input, now, tx, emit }): Promise<{ transferId: string | null }> {
    const { orderId } = input;
    const payment = await lockPaymentOf(tx, orderId);
    const part = payment?.parts.find((p) => p.orderId === orderId);
    if (!payment || !part) throw paymentFailure("not_found");
    if (payment.status !== "succeeded") throw paymentFailure("not_paid");
    if (await findRefund(tx, { orderId })) throw paymentFailure("refunded");
    const { sellerId, sellerAmount: amount } = part;
    if (isZero(amount)) return { transferId: null };
    // Without this, an account that becomes ready just now could miss the transfer, and the transfer the account.
    await lockSellerAccount(tx, sellerId, now);
    const transferId = await insertTransfer(tx, { orderId, paymentId: payment.id, sellerId, amount, now });
    if (transferId) emit(transferRequested.create(transferId, { transferId, orderId, sellerId }));
    return { transferId: transferId ?? (await findTransfer(tx, { orderId }))?.id ?? null };
  },
});
