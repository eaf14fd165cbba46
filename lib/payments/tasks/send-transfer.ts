import { isSystem } from "@/lib/kernel/actor";
import { requestFailure } from "@/lib/kernel/failure";
import type { Context } from "@/lib/platform/context";
import { ProviderRefusal } from "@/lib/platform/providers/payments/port";
import { paymentProvider } from "@/lib/platform/providers/payments/provider";
import { task } from "@/lib/platform/task";
import { recordTransfer } from "../commands/record-transfer";
import { recordTransferRefused } from "../commands/record-transfer-refused";
import { paymentFailure, TransferRef } from "../contract";
import { getTransferToSend } from "../queries/get-transfer-to-send";
import { refreshSellerAccount } from "./refresh-seller-account";
import { tryKey } from "./try-key";

/**
 * Pays a seller, under the transfer's own id. While their account is not ready the transfer waits, and sets off when
 * it becomes so. Any other refusal ends in a dead letter, from which an operator can have it tried again.
 */
export const sendTransfer = task({
  name: "payments.sendTransfer",
  input: TransferRef,
  allow: isSystem,
  async run({ input: { transferId }, ctx }): Promise<{ outcome: "sent" | "waiting" | "settled" }> {
    const { status, refusals, sellerId, providerAccountId, ...facts } = await getTransferToSend(ctx, {
      transferId,
    });
    if (status === "succeeded") return { outcome: "settled" };
    if (!providerAccountId) return { outcome: "waiting" };
    const { orderId, checkoutId, amount, providerPaymentId } = facts;
    const what = { transferId, orderId, checkoutId, amount, providerPaymentId, providerAccountId };
    try {
      const request = { key: tryKey(transferId, refusals), ...what };
      const { providerTransferId } = await (await paymentProvider()).transfer(request);
      await recordTransfer(ctx, { transferId, providerTransferId });
      return { outcome: "sent" };
    } catch (error) {
      if (!(error instanceof ProviderRefusal)) throw error;
      const waits = error.reason === "account_not_ready";
      await recordTransferRefused(ctx, { transferId, refusals, waits });
      if (!waits) throw paymentFailure("provider_refused");
      return waitForAccount(ctx, sellerId);
    }
  },
});

/** What we knew of the account is out of date. Unless it is ready by now, its own news sets the transfer off. */
async function waitForAccount(ctx: Context, userId: string): Promise<{ outcome: "waiting" }> {
  const { ready } = await refreshSellerAccount(ctx, { userId });
  if (ready) throw requestFailure("unavailable");
  return { outcome: "waiting" };
}
