import { type Actor, personOf } from "@/lib/kernel/actor";
import { orderFailure, type Party } from "../contract";
import type { Order } from "./order";

/** Which side of the order this actor is on, if any. */
export function partyOf(order: Order, actor: Actor): Party | null {
  const person = personOf(actor);
  if (person === null) return null;
  if (person === order.buyerId) return "buyer";
  return person === order.sellerId ? "seller" : null;
}

/**
 * The order, if this actor is that side of it. A stranger's order and a missing one look the same, so ids cannot
 * be probed; the other side is told whose part this is.
 */
export function asParty(order: Order | null, actor: Actor, side: Party): Order {
  const party = order && partyOf(order, actor);
  if (!order || !party) throw orderFailure("not_found");
  if (party !== side) throw orderFailure(side === "buyer" ? "only_buyer" : "only_seller");
  return order;
}
