import { command } from "@/lib/platform/command";
import { OrderIdInput } from "../contract";
import { news } from "../model/news";
import { asParty } from "../model/parties";
import { complete } from "../model/transitions";
import { lockOrder, saveOrder } from "../store/orders";

/** The buyer says 'Received, all good'. The sale is done; paying the seller follows from the event. */
export const acceptOrder = command({
  name: "orders.acceptOrder",
  input: OrderIdInput,
  allow: (actor) => actor.kind === "user",
  async run({ input, actor, now, tx, emit }) {
    const order = asParty(await lockOrder(tx, input.orderId), actor, "buyer");
    const completed = complete(order, "buyer", now);
    await saveOrder(tx, order, completed);
    emit(news.completed(completed));
    return { orderId: order.id };
  },
});
