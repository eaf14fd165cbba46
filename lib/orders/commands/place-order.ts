import { claimForOrder, describeListing } from "@/lib/catalogue/api";
import { isActiveUser } from "@/lib/kernel/actor";
import { asId } from "@/lib/kernel/ids";
import { compare, type Money, toMajorString } from "@/lib/kernel/money";
import { needsPhone } from "@/lib/kernel/proven-phone";
import { canReceivePayments, requestPayment } from "@/lib/payments/api";
import { command } from "@/lib/platform/command";
import type { Tx } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env";
import { newId, newShortId } from "@/lib/platform/ids";
import { orderFailure, PlaceOrderInput } from "../contract";
import { paymentDeadline } from "../model/deadlines";
import { newOrder } from "../model/new-order";
import { news } from "../model/news";
import { termsOf } from "../model/terms";
import { countUnpaid, insertOrder } from "../store/orders";
import { readSettings } from "../store/settings";

/** How many orders a buyer may leave unpaid at once: more would be holding things away from others. */
export const MAX_UNPAID = 5;

/**
 * A buyer orders one listing. The item is claimed, the prices are frozen and the payment is asked for in one
 * transaction: whoever is slower gets nothing but the news, and is not charged.
 */
export const placeOrder = command({
  name: "orders.placeOrder",
  input: PlaceOrderInput,
  allow: (actor) => isActiveUser(actor) && actor.roles.includes("buyer"),
  async run({ input, actor, now, tx, emit }) {
    if (!isActiveUser(actor)) throw orderFailure("not_found");
    const buyerId = asId<"user">(actor.userId);
    if ((await countUnpaid(tx, buyerId)) >= MAX_UNPAID)
      throw orderFailure("too_many_unpaid", { params: { limit: MAX_UNPAID } });

    // Read before the claim: from there on everyone else who wants the thing waits for this transaction.
    const { fees, timeZone } = await readSettings(tx);
    const orderId = newId<"order">();
    const { listingId, quantity } = input;
    const until = paymentDeadline(now);
    const claimed = await claimForOrder(tx, { listingId, buyerId, quantity, orderId, until, now }, emit);
    if (!claimed) throw await whyNot(tx, listingId, buyerId);
    if (!(await canReceivePayments(tx, claimed.sellerId)))
      throw orderFailure("seller_not_ready", { params: { title: claimed.title } });

    const terms = termsOf(claimed.price, quantity, fees);
    if (!sameAmount(terms.total, input.expectedTotal)) {
      const params = { total: toMajorString(terms.total), currency: terms.total.currency };
      throw orderFailure("total_changed", { params });
    }
    if (!actor.phoneVerified && needsPhone(terms.total, env().PHONE_NEEDED_FROM))
      throw orderFailure("phone_needed");
    const ids = {
      id: orderId,
      shortId: newShortId(),
      checkoutId: newId<"checkout">(),
      lineId: newId<"order-line">(),
    };
    const order = newOrder({
      ids,
      buyerId,
      claimed,
      quantity,
      terms,
      fees,
      timeZone,
      address: input.address,
      now,
    });
    await insertOrder(tx, order);
    await requestPayment(tx, {
      checkoutId: order.checkoutId,
      orderId,
      buyerId,
      sellerId: order.sellerId,
      amount: terms.total,
      sellerAmount: terms.payout,
      feeAmount: terms.commission,
      description: claimed.title,
      imageKey: claimed.photoKey,
      holdUntil: order.paymentDueAt,
      now,
    });
    emit(news.placed(order));
    return { orderId, shortId: order.shortId, checkoutId: order.checkoutId };
  },
});

/** Nothing could be claimed: says why, and names the item. */
async function whyNot(tx: Tx, listingId: string, buyerId: string) {
  const listing = await describeListing(tx, listingId);
  if (!listing) return orderFailure("listing_not_found");
  const { title, sellerId, status, available: count } = listing;
  if (sellerId === buyerId) return orderFailure("own_item", { params: { title } });
  // Nobody was faster: fewer are on sale than were asked for.
  if (status === "active" && count > 0) return orderFailure("too_few_left", { params: { title, count } });
  return orderFailure("item_taken", { params: { title } });
}

function sameAmount(a: Money, b: Money): boolean {
  return a.currency === b.currency && compare(a, b) === 0;
}
