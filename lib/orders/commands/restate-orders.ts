import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { RestateOrdersInput } from "../contract";
import { news } from "../model/news";
import { findOrdersAfter } from "../store/orders";

/**
 * Tells the facts of every order once more, a batch at a time: a copy that is new, or was lost, is filled by it. `next`
 * is where the following batch starts, null after the last.
 */
export const restateOrders = command({
  name: "orders.restateOrders",
  input: RestateOrdersInput,
  allow: isSystem,
  async run({ input, tx, emit }) {
    const orders = await findOrdersAfter(tx, input.after, input.limit);
    for (const order of orders) emit(news.restated(order));
    const next = orders.length === input.limit ? (orders.at(-1)?.id ?? null) : null;
    return { told: orders.length, next };
  },
});
