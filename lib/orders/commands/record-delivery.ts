import { command } from "@/lib/platform/command";
import { OrderIdInput, orderFailure } from "../contract";
import { news } from "../model/news";
import { deliver } from "../model/transitions";
import { lockOrder, saveOrder } from "../store/orders";

/** The carrier, or an operator who has asked the carrier, says that it has arrived. The buyer's three days begin. */
export const recordDelivery = command({
  name: "orders.recordDelivery",
  input: OrderIdInput,
  allow: (actor) => actor.kind === "system" || actor.kind === "operator",
  async run({ input, now, tx, emit }) {
    const order = await lockOrder(tx, input.orderId);
    if (!order) throw orderFailure("not_found");
    // A carrier says it more than once, or after the buyer has: that changes nothing.
    if (order.deliveredAt) return { orderId: order.id, changed: false };
    const delivered = deliver(order, now);
    await saveOrder(tx, order, delivered);
    emit(news.delivered(delivered));
    return { orderId: order.id, changed: true };
  },
});
