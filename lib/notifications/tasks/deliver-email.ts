import { isSystem } from "@/lib/kernel/actor";
import { requestFailure } from "@/lib/kernel/failure";
import { emailProvider } from "@/lib/platform/providers/email/provider";
import { task } from "@/lib/platform/task";
import { planDelivery } from "../commands/plan-delivery";
import { recordDelivery } from "../commands/record-delivery";
import { DeliverEmailInput } from "../contract";

/**
 * A workflow tells one person of one event by email, once, however often it is run. Throws `unavailable` when it has
 * to be run again: the provider did not take it, or another run is at it and may yet fail.
 */
export const deliverEmail = task({
  name: "notifications.deliverEmail",
  input: DeliverEmailInput,
  allow: isSystem,
  async run({ input, ctx }): Promise<{ state: "sent" | "failed" }> {
    const { to, subject, html, text, ...key } = input;
    const planned = await planDelivery(ctx, { ...key, channel: "email" });
    if (planned.outcome === "settled") return { state: planned.state };
    if (planned.outcome === "busy") throw requestFailure("unavailable");

    const { deliveryId } = planned;
    const mail = { to, subject, html, text, kind: key.kind, idempotencyKey: deliveryId };
    try {
      const answer = await (await emailProvider()).send(mail);
      if (answer.outcome === "refused") {
        await recordDelivery(ctx, { outcome: "failed", deliveryId, reason: answer.reason });
        return { state: "failed" };
      }
      await recordDelivery(ctx, { outcome: "sent", deliveryId, providerId: answer.providerId });
      return { state: "sent" };
    } catch (error) {
      await recordDelivery(ctx, { outcome: "again", deliveryId });
      throw error;
    }
  },
});
