import { isSystem } from "@/lib/kernel/actor";
import { addMinutes } from "@/lib/kernel/time";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { DeliveryKey, type PlannedDelivery } from "../contract";
import { claimDelivery, findDelivery, insertDelivery } from "../store/deliveries";

/** Longer than a provider's answer may take; after a crash in between, someone else may try again. */
const CLAIM_MINUTES = 1;

/** A workflow writes down that a person is to be told, once, and claims the sending of it. */
export const planDelivery = command({
  name: "notifications.planDelivery",
  input: DeliveryKey,
  allow: isSystem,
  async run({ input, now, tx }): Promise<PlannedDelivery> {
    const { kind, ...key } = input;
    await insertDelivery(tx, { ...key, id: newId<"delivery">(), kind, createdAt: now });
    const deliveryId = await claimDelivery(tx, key, now, addMinutes(now, CLAIM_MINUTES));
    if (deliveryId) return { outcome: "claimed", deliveryId };
    const state = (await findDelivery(tx, key))?.state;
    return state === "sent" || state === "failed" ? { outcome: "settled", state } : { outcome: "busy" };
  },
});
