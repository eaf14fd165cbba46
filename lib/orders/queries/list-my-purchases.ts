import { personOf } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { OrderListInput } from "../contract";
import { pageOfCards } from "./page-of-cards";

/** The viewer's own purchases, newest first. */
export const listMyPurchases = query({
  name: "orders.listMyPurchases",
  input: OrderListInput,
  allow: (actor) => actor.kind === "user",
  run: ({ input, actor, now, db }) =>
    pageOfCards(db, { buyerId: personOf(actor) ?? "" }, "buyer", input, now),
});
