import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { RecordDeliveryInput } from "../contract";
import { giveBackDelivery, settleDelivery } from "../store/deliveries";

/** A workflow writes down what the provider said. */
export const recordDelivery = command({
  name: "notifications.recordDelivery",
  input: RecordDeliveryInput,
  allow: isSystem,
  async run({ input, now, tx }) {
    const { deliveryId } = input;
    if (input.outcome === "sent") {
      await settleDelivery(tx, deliveryId, { state: "sent", providerId: input.providerId }, now);
    } else if (input.outcome === "failed") {
      await settleDelivery(tx, deliveryId, { state: "failed", failure: input.reason }, now);
    } else {
      await giveBackDelivery(tx, deliveryId);
    }
    return { deliveryId };
  },
});
