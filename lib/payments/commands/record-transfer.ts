import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { ProviderId, paymentFailure, TransferRef, transferSucceeded } from "../contract";
import { transferPosting } from "../model/ledger";
import { post } from "../store/ledger";
import { findTransfer, settleTransfer } from "../store/transfers";

/** Records that the seller is paid: transfer, ledger and news in one transaction. */
export const recordTransfer = command({
  name: "payments.recordTransfer",
  input: TransferRef.extend({ providerTransferId: ProviderId }),
  allow: isSystem,
  async run({ input, now, tx, emit }): Promise<{ settled: boolean }> {
    const { transferId, providerTransferId } = input;
    const transfer = await findTransfer(tx, { id: transferId });
    if (!transfer) throw paymentFailure("not_found");
    if (!(await settleTransfer(tx, transferId, providerTransferId, now))) return { settled: false };
    const { orderId, sellerId, amount } = transfer;
    await post(tx, transferPosting(transferId, orderId, sellerId, amount), now);
    emit(transferSucceeded.create(transferId, { transferId, orderId, sellerId, amount }));
    return { settled: true };
  },
});
