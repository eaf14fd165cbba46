import { releaseClaim } from "@/lib/catalogue/api";
import { command } from "@/lib/platform/command";
import { OrderIdInput, orderFailure } from "../contract";
import { news } from "../model/news";
import { expire } from "../model/transitions";
import { lockOrder, saveOrder } from "../store/orders";

/**
 * Lets an unpaid order lapse and its item go. Run only after payments has said that its checkout is released: an
 * item let go while someone may still be paying for it could be sold twice.
 */
export const expireOrder = command({
  name: "orders.expireOrder",
  input: OrderIdInput,
  allow: (actor) => actor.kind === "system",
  async run({ input, now, tx, emit }) {
    const order = await lockOrder(tx, input.orderId);
    if (!order) throw orderFailure("not_found");
    if (order.status !== "awaiting_payment") return { orderId: order.id, changed: false };
    const expired = expire(order, now);
    await saveOrder(tx, order, expired);
    await releaseClaim(tx, { orderId: order.id, now }, emit);
    emit(news.expired(expired));
    return { orderId: order.id, changed: true };
  },
});
