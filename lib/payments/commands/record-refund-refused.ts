import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { paymentFailure, RefundRef } from "../contract";
import { findRefund, refuseRefund } from "../store/refunds";

/** Records that the provider refused this try of a refund, so that the next one goes out under a key of its own. */
export const recordRefundRefused = command({
  name: "payments.recordRefundRefused",
  input: RefundRef.extend({ refusals: z.number().int().min(0) }),
  allow: isSystem,
  async run({ input, tx }): Promise<{ changed: boolean }> {
    if (!(await findRefund(tx, { id: input.refundId }))) throw paymentFailure("not_found");
    return { changed: await refuseRefund(tx, input.refundId, input.refusals) };
  },
});
