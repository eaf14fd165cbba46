import { z } from "zod";
import { personOf } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { countOrders } from "../store/read-orders";

/** How many orders wait for the viewer: to pay or accept as buyer, to send as seller. */
export const countOrdersNeedingMe = query({
  name: "orders.countOrdersNeedingMe",
  input: z.object({}),
  allow: (actor) => actor.kind === "user",
  async run({ actor, now, db }) {
    const person = personOf(actor) ?? "";
    const [buying, selling] = await Promise.all([
      countOrders(db, {
        buyerId: person,
        OR: [{ status: "delivered" }, { status: "awaiting_payment", paymentDueAt: { gt: now } }],
      }),
      countOrders(db, { sellerId: person, status: "paid" }),
    ]);
    return { buying, selling };
  },
});
