import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { MoneySchema } from "@/lib/kernel/money";
import { command } from "@/lib/platform/command";
import { log } from "@/lib/platform/log";
import { accountTouched, ProviderId } from "../contract";
import { findPayment } from "../store/payments";
import { takeWebhook } from "../store/webhooks";
import { releasePayment, succeedPayment } from "./succeed-payment";

const about = { id: ProviderId, type: z.string().max(200), objectId: z.string().max(200) };

/**
 * Takes in a message of the provider whose signature was checked at the edge. The event's id and the payment's move
 * commit together, so a replay, a twin in parallel and a wrong order change nothing.
 */
export const recordWebhook = command({
  name: "payments.recordWebhook",
  input: z.discriminatedUnion("kind", [
    z.object({
      ...about,
      kind: z.literal("checkout_paid"),
      checkoutId: z.string().max(200),
      providerPaymentId: ProviderId,
      amount: MoneySchema,
    }),
    z.object({ ...about, kind: z.literal("checkout_expired"), checkoutId: z.string().max(200) }),
    z.object({ ...about, kind: z.literal("account_touched"), providerAccountId: ProviderId }),
    z.object({ ...about, kind: z.literal("other") }),
  ]),
  allow: isSystem,
  async run({ input, now, tx, emit }): Promise<{ taken: boolean }> {
    const { id, type, objectId } = input;
    if (!(await takeWebhook(tx, { id, type, objectId }, now))) return { taken: false };
    if (input.kind === "other") return { taken: true };
    if (input.kind === "account_touched") {
      emit(accountTouched.create(input.providerAccountId, { providerAccountId: input.providerAccountId }));
      return { taken: true };
    }
    // Found by our own id, which the page carries: it may be paid before the provider's id is written down here.
    const known = z.uuid().safeParse(input.checkoutId);
    const payment = known.success ? await findPayment(tx, { checkoutId: known.data }) : null;
    if (!payment) {
      // Someone else's page on the same provider account: a payment is written down before its page can exist.
      log.warn({ event: type, subject: objectId, outcome: "unknown" }, "webhook about no payment of ours");
      return { taken: true };
    }
    const step = { tx, now, emit };
    if (input.kind === "checkout_paid") await succeedPayment(step, payment, input);
    else await releasePayment(step, payment);
    return { taken: true };
  },
});
