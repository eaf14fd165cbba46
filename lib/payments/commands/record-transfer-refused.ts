import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { paymentFailure, TransferRef, transferFailed } from "../contract";
import { findTransfer, refuseTransfer } from "../store/transfers";

/**
 * Records that the provider refused this try of a transfer, so that the next one goes out under a key of its own.
 * `waits`: the seller's account cannot take money now; the transfer sets off again when it can.
 */
export const recordTransferRefused = command({
  name: "payments.recordTransferRefused",
  input: TransferRef.extend({ refusals: z.number().int().min(0), waits: z.boolean() }),
  allow: isSystem,
  async run({ input, tx, emit }): Promise<{ changed: boolean }> {
    const { transferId, refusals, waits } = input;
    const transfer = await findTransfer(tx, { id: transferId });
    if (!transfer) throw paymentFailure("not_found");
    const changed = await refuseTransfer(tx, transferId, refusals, waits ? "requested" : "failed");
    const { orderId, sellerId } = transfer;
    if (changed && !waits) emit(transferFailed.create(transferId, { transferId, orderId, sellerId }));
    return { changed };
  },
});
