import { query } from "@/lib/platform/query";
import { OrderIdInput, orderFailure } from "../contract";
import { trackingUrl } from "../model/carriers";
import { orderNumber } from "../model/order";
import { findOrder } from "../store/read-orders";

/** The facts that a message about an order may tell its two parties. */
export const getOrderForNotification = query({
  name: "orders.getOrderForNotification",
  input: OrderIdInput,
  allow: (actor) => actor.kind === "system",
  async run({ input, db }) {
    const order = await findOrder(db, input.orderId);
    if (!order) throw orderFailure("not_found");
    const { lines, terms, shortId } = order;
    return {
      orderId: order.id,
      shortId,
      number: orderNumber(shortId),
      status: order.status,
      title: lines[0]?.title ?? "",
      photoKey: lines[0]?.photoKey ?? null,
      quantity: lines[0]?.quantity ?? 1,
      total: terms.total,
      commission: terms.commission,
      payout: terms.payout,
      buyerId: order.buyerId,
      sellerId: order.sellerId,
      buyerName: order.buyerName,
      sellerName: order.sellerName,
      carrier: order.carrier,
      trackingNumber: order.trackingNumber,
      trackingUrl: trackingUrl(order.carrier, order.trackingNumber),
      paymentDueAt: order.paymentDueAt,
      shipDueAt: order.shipDueAt,
      acceptDueAt: order.acceptDueAt,
      cancelledBy: order.cancelledBy,
      completedBy: order.completedBy,
      timeZone: order.timeZone,
    };
  },
});
