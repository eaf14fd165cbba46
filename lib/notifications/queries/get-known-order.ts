import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { type KnownOrder, notificationFailure, OrderInput } from "../contract";
import { findKnownOrder } from "../store/known-orders";

/** An order as its events told it; for the system alone. Throws `unavailable` while none has. */
export const getKnownOrder = query({
  name: "notifications.getKnownOrder",
  input: OrderInput,
  allow: isSystem,
  async run({ input, db }): Promise<KnownOrder> {
    const order = await findKnownOrder(db, input.orderId);
    if (!order) throw notificationFailure("order_unknown");
    return order;
  },
});
