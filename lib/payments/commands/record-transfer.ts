import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { paymentFailure, TransferRef, transferFailed, transferSucceeded } from "../contract";
import { transferPosting } from "../model/ledger";
import { post } from "../store/ledger";
import { findTransfer, settleTransfer } from "../store/transfers";

/** Records what became of a transfer: the seller is paid and the ledger says so, or the provider refused for good. */
export const recordTransfer = command({
  name: "payments.recordTransfer",
  input: TransferRef.and(
    z.discriminatedUnion("status", [
      z.object({ status: z.literal("succeeded"), providerTransferId: z.string().min(1).max(200) }),
      z.object({ status: z.literal("failed") }),
    ]),
  ),
  allow: isSystem,
  async run({ input, now, tx, emit }) {
    const transfer = await findTransfer(tx, { id: input.transferId });
    if (!transfer) throw paymentFailure("not_found");
    const { id: transferId, orderId, sellerId, amount } = transfer;
    const outcome =
      input.status === "succeeded"
        ? ({ status: "succeeded", providerTransferId: input.providerTransferId } as const)
        : ({ status: "failed" } as const);
    if (!(await settleTransfer(tx, transferId, outcome, now))) return { settled: false };
    if (outcome.status === "succeeded") {
      await post(tx, transferPosting(transferId, orderId, sellerId, amount), now);
      emit(transferSucceeded.create(transferId, { transferId, orderId, sellerId, amount }));
    } else emit(transferFailed.create(transferId, { transferId, orderId, sellerId }));
    return { settled: true };
  },
});
