import { query } from "@/lib/platform/query";
import { OrderListInput } from "../contract";
import { pageOfCards } from "./page-of-cards";

/** Parcels that no scanner saw for three weeks: their money is held until an operator has asked the carrier. */
export const listFlaggedOrders = query({
  name: "orders.listFlaggedOrders",
  input: OrderListInput,
  allow: (actor) => actor.kind === "operator",
  run: ({ input, now, db }) =>
    pageOfCards(db, { status: "shipped", flaggedAt: { not: null } }, "seller", input, now),
});
