import { command } from "@/lib/platform/command";
import { OrderIdInput } from "../contract";
import { news } from "../model/news";
import { asParty } from "../model/parties";
import { giveUp } from "../model/transitions";
import { lockOrder, saveOrder } from "../store/orders";

/**
 * The buyer lets an unpaid order go. The item is not free yet: the payment page may be open in another window, so the
 * payment is ended first, as at the deadline, and its answer decides.
 */
export const giveUpOrder = command({
  name: "orders.giveUpOrder",
  input: OrderIdInput,
  allow: (actor) => actor.kind === "user",
  async run({ input, actor, now, tx, emit }) {
    const order = asParty(await lockOrder(tx, input.orderId), actor, "buyer");
    const given = giveUp(order, now);
    await saveOrder(tx, order, given);
    emit(news.givenUp(given));
    return { orderId: order.id };
  },
});
