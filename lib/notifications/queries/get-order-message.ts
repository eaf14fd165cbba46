import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { notificationFailure, OrderInput, type OrderMessage } from "../contract";
import { findContact } from "../store/contacts";
import { findKnownOrder } from "../store/known-orders";

/**
 * What an email about an order is made of; for the system alone. Throws `unavailable` while the order or one of its
 * sides is not known from events: nothing is said that may be wrong.
 */
export const getOrderMessage = query({
  name: "notifications.getOrderMessage",
  input: OrderInput,
  allow: isSystem,
  async run({ input, db }): Promise<OrderMessage> {
    const order = await findKnownOrder(db, input.orderId);
    if (!order) throw notificationFailure("order_unknown");
    const [buyer, seller] = await Promise.all([
      findContact(db, order.buyerId),
      findContact(db, order.sellerId),
    ]);
    if (!buyer || !seller) throw notificationFailure("person_unknown");
    return { order: { ...order, buyerName: buyer.name, sellerName: seller.name }, buyer, seller };
  },
});
