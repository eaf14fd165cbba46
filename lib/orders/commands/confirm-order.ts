import { command } from "@/lib/platform/command";
import { OrderIdInput } from "../contract";
import { news } from "../model/news";
import { asParty } from "../model/parties";
import { confirm } from "../model/transitions";
import { lockOrder, saveOrder } from "../store/orders";

/** The seller says 'I will send it'. From here on the buyer can no longer cancel alone. */
export const confirmOrder = command({
  name: "orders.confirmOrder",
  input: OrderIdInput,
  // Suspended or not: what is open may be finished.
  allow: (actor) => actor.kind === "user",
  async run({ input, actor, now, tx, emit }) {
    const order = asParty(await lockOrder(tx, input.orderId), actor, "seller");
    const confirmed = confirm(order, now);
    await saveOrder(tx, order, confirmed);
    emit(news.confirmed(confirmed));
    return { orderId: order.id };
  },
});
