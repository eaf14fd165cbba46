import { isSystem } from "@/lib/kernel/actor";
import { ProviderRefusal } from "@/lib/platform/providers/payments/port";
import { paymentProvider } from "@/lib/platform/providers/payments/provider";
import { task } from "@/lib/platform/task";
import { recordTransfer } from "../commands/record-transfer";
import { TransferRef } from "../contract";
import { getTransferToSend } from "../queries/get-transfer-to-send";

/**
 * Pays a seller, under the transfer's own id. A seller whose account is not ready keeps waiting: the transfer sets
 * off when the account becomes ready. A refusal is final and shows to operators.
 */
export const sendTransfer = task({
  name: "payments.sendTransfer",
  input: TransferRef,
  allow: isSystem,
  async run({ input, ctx }): Promise<{ outcome: "sent" | "waiting" | "failed" | "settled" }> {
    const transfer = await getTransferToSend(ctx, input);
    if (transfer.status !== "requested") return { outcome: "settled" };
    const { id, orderId, checkoutId, amount, providerPaymentId, providerAccountId } = transfer;
    if (!providerAccountId) return { outcome: "waiting" };
    try {
      const request = { key: id, orderId, checkoutId, amount, providerPaymentId, providerAccountId };
      const { providerTransferId } = await (await paymentProvider()).transfer(request);
      await recordTransfer(ctx, { transferId: id, status: "succeeded", providerTransferId });
      return { outcome: "sent" };
    } catch (error) {
      if (!(error instanceof ProviderRefusal)) throw error;
      await recordTransfer(ctx, { transferId: id, status: "failed" });
      return { outcome: "failed" };
    }
  },
});
