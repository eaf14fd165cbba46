import { isSystem } from "@/lib/kernel/actor";
import { asId } from "@/lib/kernel/ids";
import { command } from "@/lib/platform/command";
import { type KnownOrder, notificationFailure, RecordOrderNoticeInput, type Side } from "../contract";
import { orderNoticeFacts } from "../model/order-notice";
import { findContact } from "../store/contacts";
import { findKnownOrder } from "../store/known-orders";
import { leaveNotice } from "./leave-notice";

/**
 * A workflow leaves a notice about an order for one of its two sides, of the facts as they are known here. Throws
 * `unavailable` while the order, or the other side's name, is not: it is on its way, and the workflow tries again.
 */
export const recordOrderNotice = command({
  name: "notifications.recordOrderNotice",
  input: RecordOrderNoticeInput,
  allow: isSystem,
  async run({ input, now, tx, emit }) {
    const { eventId, kind, at, to, whileIn, stars } = input;
    const order = await findKnownOrder(tx, input.orderId);
    if (!order) throw notificationFailure("order_unknown");
    if (whileIn && order.status !== whileIn) return { recorded: false };
    const side = sideOf(order, to);
    if (!side) return { recorded: false };
    const { buyerId, sellerId } = order;
    const [userId, otherId] = side === "buyer" ? [buyerId, sellerId] : [sellerId, buyerId];
    const other = await findContact(tx, otherId);
    if (!other) throw notificationFailure("person_unknown");
    const facts = { ...orderNoticeFacts(kind, order, side, other.name), ...(stars ? { stars } : {}) };
    const path = `/orders/${order.shortId}`;
    const notice = { eventId, kind, at, path, facts, userId: asId<"user">(userId) };
    return { recorded: await leaveNotice(tx, notice, now, emit) };
  },
});

function sideOf(order: KnownOrder, to: string): Side | null {
  if (to === "buyer" || to === order.buyerId) return "buyer";
  return to === "seller" || to === order.sellerId ? "seller" : null;
}
