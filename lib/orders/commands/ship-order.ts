import { command } from "@/lib/platform/command";
import { type Carrier, orderFailure, ShipOrderInput } from "../contract";
import { readTrackingNumber } from "../model/carriers";
import { news } from "../model/news";
import { asParty } from "../model/parties";
import { ship } from "../model/transitions";
import { lockOrder, saveOrder } from "../store/orders";

/** The seller has sent it, with a carrier's tracking number or without one. Arrival is awaited from here. */
export const shipOrder = command({
  name: "orders.shipOrder",
  input: ShipOrderInput,
  allow: (actor) => actor.kind === "user",
  async run({ input, actor, now, tx, emit }) {
    const order = asParty(await lockOrder(tx, input.orderId), actor, "seller");
    const shipped = ship(order, parcelOf(input), now);
    await saveOrder(tx, order, shipped);
    emit(news.shipped(shipped));
    return { orderId: order.id };
  },
});

function parcelOf(input: { carrier?: Carrier; trackingNumber?: string; withoutTracking: boolean }) {
  const { carrier = null, trackingNumber = "" } = input;
  if (input.withoutTracking || !carrier) return { carrier, trackingNumber: null };
  const read = readTrackingNumber(carrier, trackingNumber);
  if (!read) {
    const field = { code: "tracking_number", message: "is not a tracking number of that carrier" };
    throw orderFailure("tracking_number", { fields: { trackingNumber: field } });
  }
  return { carrier, trackingNumber: read };
}
