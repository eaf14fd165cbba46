import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { type OrderMoneyView, OrderRef } from "../contract";
import { orderMoney } from "../store/ledger";

/** What the ledger says about an order. For the system and operators; pages show the order's own frozen figures. */
export const getOrderMoney = query({
  name: "payments.getOrderMoney",
  input: OrderRef,
  allow: (actor) => isSystem(actor) || actor.kind === "operator",
  run: ({ input, db }): Promise<OrderMoneyView | null> => orderMoney(db, input.orderId),
});
