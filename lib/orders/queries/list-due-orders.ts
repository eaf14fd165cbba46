import { z } from "zod";
import { query } from "@/lib/platform/query";
import { lapsed } from "../model/transitions";
import { findLapsed } from "../store/read-orders";

/** What the sweeper works through: orders whose deadline has come and that no timer moved. */
export const listDueOrders = query({
  name: "orders.listDueOrders",
  input: z.object({ limit: z.number().int().min(1).max(500).default(100) }),
  allow: (actor) => actor.kind === "system",
  async run({ input, now, db }) {
    const due = new Map((await findLapsed(db, now, input.limit)).map((order) => [order.id, order]));
    return [...due.values()].flatMap((order) => {
      const lapse = lapsed(order, now);
      return lapse ? [{ orderId: order.id, checkoutId: order.checkoutId, lapse }] : [];
    });
  },
});
