import { query } from "@/lib/platform/query";
import { GetOrderInput, orderFailure } from "../contract";
import { partyOf } from "../model/parties";
import { toView } from "../model/views";
import { findOrder } from "../store/read-orders";

/** One order, for its buyer, its seller or an operator. For anyone else there is no such order. */
export const getOrder = query({
  name: "orders.getOrder",
  input: GetOrderInput,
  allow: (actor) => actor.kind === "user" || actor.kind === "operator",
  async run({ input, actor, now, db }) {
    const order = await findOrder(db, input.order);
    const viewer = order && (partyOf(order, actor) ?? (actor.kind === "operator" ? "operator" : null));
    if (!order || !viewer) throw orderFailure("not_found");
    return toView(order, viewer, now);
  },
});
