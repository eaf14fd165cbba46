import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { paymentFailure, TransferRef } from "../contract";
import { findPayment } from "../store/payments";
import { findSellerAccount } from "../store/seller-accounts";
import { findTransfer } from "../store/transfers";

/** A transfer, the charge it comes from and the account it goes to. For the system alone. */
export const getTransferToSend = query({
  name: "payments.getTransferToSend",
  input: TransferRef,
  allow: isSystem,
  async run({ input, db }) {
    const transfer = await findTransfer(db, { id: input.transferId });
    const payment = transfer && (await findPayment(db, { orderId: transfer.orderId }));
    if (!transfer || !payment?.providerPaymentId) throw paymentFailure("not_found");
    const account = await findSellerAccount(db, { userId: transfer.sellerId });
    return {
      ...transfer,
      checkoutId: payment.checkoutId,
      providerPaymentId: payment.providerPaymentId,
      providerAccountId: account?.ready ? account.providerAccountId : null,
    };
  },
});
