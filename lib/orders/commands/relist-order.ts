import { returnToSale } from "@/lib/catalogue/api";
import { command } from "@/lib/platform/command";
import { OrderIdInput } from "../contract";
import { asParty } from "../model/parties";
import { relist } from "../model/transitions";
import { lockOrder, saveOrder } from "../store/orders";

/** The seller puts the item of a cancelled order back on sale. Nothing is listed again by itself. */
export const relistOrder = command({
  name: "orders.relistOrder",
  input: OrderIdInput,
  allow: (actor) => actor.kind === "user" && !actor.suspended,
  async run({ input, actor, now, tx, emit }) {
    const order = asParty(await lockOrder(tx, input.orderId), actor, "seller");
    await saveOrder(tx, order, relist(order, now));
    await returnToSale(tx, { orderId: order.id, now }, emit);
    return { orderId: order.id };
  },
});
