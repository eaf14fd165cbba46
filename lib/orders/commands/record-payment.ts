import { claimForOrder, settleClaim } from "@/lib/catalogue/api";
import { compare } from "@/lib/kernel/money";
import { command } from "@/lib/platform/command";
import { orderFailure, RecordPaymentInput } from "../contract";
import { news } from "../model/news";
import { pay, refuseLatePayment } from "../model/transitions";
import { lockOrder, saveOrder } from "../store/orders";

/**
 * The payment of an order has arrived. In time or not yet expired: the order is paid and the claim becomes a sale.
 * After it had expired: paid all the same if the item can be claimed again, otherwise the whole payment goes back.
 * A second arrival of the news finds the order moved on and changes nothing.
 */
export const recordPayment = command({
  name: "orders.recordPayment",
  input: RecordPaymentInput,
  allow: (actor) => actor.kind === "system",
  async run({ input, now, tx, emit }) {
    const order = await lockOrder(tx, input.orderId);
    if (!order) throw orderFailure("not_found");
    if (
      order.terms.total.currency !== input.amount.currency ||
      compare(order.terms.total, input.amount) !== 0
    )
      throw orderFailure("wrong_amount");
    const waits = order.status === "awaiting_payment";
    const late = order.status === "expired" && !order.refundDueAt;
    if (!waits && !late) return { orderId: order.id, outcome: "unchanged" as const };
    if (late && !(await claimAgain())) {
      const refused = refuseLatePayment(order, now);
      await saveOrder(tx, order, refused);
      emit(news.refundDue(refused));
      return { orderId: order.id, outcome: "refund_due" as const };
    }
    const paid = pay(order, now);
    await saveOrder(tx, order, paid);
    // Held until the order is paid or expired: an order that waits for its payment and holds nothing is a bug.
    if (!(await settleClaim(tx, { orderId: order.id, now }, emit)))
      throw new Error(`order ${order.id} was paid for what it no longer holds`);
    emit(news.paid(paid));
    return { orderId: order.id, outcome: "paid" as const };

    async function claimAgain(): Promise<boolean> {
      const [line] = order?.lines ?? [];
      if (!order || !line) return false;
      const { listingId, quantity } = line;
      const claim = { listingId, quantity, buyerId: order.buyerId, orderId: order.id, until: now, now };
      return (await claimForOrder(tx, claim, emit)) !== null;
    }
  },
});
