import { requestFailure } from "@/lib/kernel/failure";
import type { Context } from "@/lib/platform/context";
import { planDelivery } from "../commands/plan-delivery";
import { recordDelivery } from "../commands/record-delivery";
import type { DeliveryKey } from "../contract";

type Answer =
  | { readonly outcome: "accepted"; readonly providerId: string | null }
  | { readonly outcome: "refused"; readonly reason: string };

/**
 * Sends one message by one channel, once, however often it is run: the delivery is claimed before, and what the
 * provider said is written down. Throws `unavailable` when it has to be run again: the provider did not take it, or
 * another run is at it and may yet fail. `send` is given the delivery's id, for providers that know such keys.
 */
export async function deliverOnce(
  ctx: Context,
  key: DeliveryKey,
  send: (deliveryId: string) => Promise<Answer>,
): Promise<{ state: "sent" | "failed" }> {
  const planned = await planDelivery(ctx, key);
  if (planned.outcome === "settled") return { state: planned.state };
  if (planned.outcome === "busy") throw requestFailure("unavailable");

  const { deliveryId } = planned;
  try {
    const answer = await send(deliveryId);
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
}
