import { returnToSale } from "@/lib/catalogue/api";
import { command } from "@/lib/platform/command";
import { CancelOrderInput, orderFailure } from "../contract";
import { news } from "../model/news";
import { partyOf } from "../model/parties";
import { cancel, relist } from "../model/transitions";
import { lockOrder, saveOrder } from "../store/orders";

/**
 * A buyer or seller calls off an order that has not been sent. The refund follows from the event; whether the item is
 * listed again is the seller's to choose, now or later.
 */
export const cancelOrder = command({
  name: "orders.cancelOrder",
  input: CancelOrderInput,
  allow: (actor) => actor.kind === "user",
  async run({ input, actor, now, tx, emit }) {
    const order = await lockOrder(tx, input.orderId);
    const party = order && partyOf(order, actor);
    // A stranger's order and a missing one look the same, so ids cannot be probed.
    if (!order || !party) throw orderFailure("not_found");
    const cancelled = cancel(order, party, now);
    const relists = party === "seller" && input.relist;
    const after = relists ? relist(cancelled, now) : cancelled;
    await saveOrder(tx, order, after);
    if (relists) await returnToSale(tx, { orderId: order.id, now }, emit);
    emit(news.cancelled(after));
    return { orderId: order.id };
  },
});
