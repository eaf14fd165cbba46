/** A line of the small table under the words. */
export type FactName =
  | "item"
  | "quantity"
  | "number"
  | "total"
  | "refund"
  | "payout"
  | "seller"
  | "buyer"
  | "shipBy"
  | "acceptBy"
  | "carrier"
  | "tracking";

type Kind = {
  /** The delivery's kind. */
  readonly name: string;
  readonly facts: readonly FactName[];
  /** Where the button leads when it is not the order. */
  readonly leadsTo?: "search";
  /** Whether the button has words of its own, or says 'Open the order'. */
  readonly ownAct?: true;
};

/** Every email about an order: which facts it shows and what there is to do. Its words are under the same key. */
export const ORDER_EMAILS = {
  paid: { name: "order-paid", facts: ["item", "quantity", "number", "seller", "total", "shipBy"] },
  sold: {
    name: "order-sold",
    facts: ["item", "quantity", "number", "buyer", "payout", "shipBy"],
    ownAct: true,
  },
  confirmed: { name: "order-confirmed", facts: ["item", "number", "shipBy"] },
  shipReminder: {
    name: "order-ship-reminder",
    facts: ["item", "number", "payout", "shipBy"],
    ownAct: true,
  },
  shipped: { name: "order-shipped", facts: ["item", "number", "carrier", "tracking", "acceptBy"] },
  delivered: { name: "order-delivered", facts: ["item", "number", "acceptBy"], ownAct: true },
  completed: { name: "order-completed", facts: ["item", "number", "total"], ownAct: true },
  payout: { name: "order-payout", facts: ["item", "number", "buyer", "payout"] },
  cancelledBuyer: {
    name: "order-cancelled-buyer",
    facts: ["item", "number", "refund"],
    leadsTo: "search",
    ownAct: true,
  },
  cancelledSeller: { name: "order-cancelled-seller", facts: ["item", "number", "buyer"] },
  expired: { name: "order-expired", facts: ["item", "number"] },
  latePayment: { name: "order-late-payment", facts: ["item", "number", "refund"] },
} as const satisfies Record<string, Kind>;

export type OrderEmailKind = keyof typeof ORDER_EMAILS;

/** The table, read without losing what only some rows have. */
export function orderEmail(kind: OrderEmailKind): Kind {
  return ORDER_EMAILS[kind];
}
