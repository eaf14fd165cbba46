import { personOf } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { OrderListInput } from "../contract";
import { pageOfCards } from "./page-of-cards";

/** The viewer's own sales, newest first. What was never paid was no sale. */
export const listMySales = query({
  name: "orders.listMySales",
  input: OrderListInput,
  allow: (actor) => actor.kind === "user",
  run: ({ input, actor, now, db }) => {
    const where = { sellerId: personOf(actor) ?? "", paidAt: { not: null } };
    return pageOfCards(db, where, "seller", input, now);
  },
});
