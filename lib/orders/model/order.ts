import type { Id } from "@/lib/kernel/ids";
import type { Address, Carrier, Fees, OrderLineView, OrderStatus, Party, Terms } from "../contract";

export type OrderLine = OrderLineView & { readonly id: Id<"order-line">; readonly oneOff: boolean };

/** An order as the rules see it. A deadline stands on the order and is compared there; a timer only wakes to look. */
export type Order = {
  readonly id: Id<"order">;
  readonly shortId: string;
  readonly checkoutId: Id<"checkout">;
  readonly buyerId: Id<"user">;
  readonly sellerId: Id<"user">;
  readonly buyerName: string;
  readonly sellerName: string;
  readonly status: OrderStatus;
  readonly terms: Terms;
  readonly fees: Fees;
  readonly timeZone: string;
  readonly address: Address;
  readonly lines: readonly OrderLine[];
  readonly placedAt: Date;
  readonly paymentDueAt: Date;
  readonly paidAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly remindersSent: number;
  readonly remindDueAt: Date | null;
  readonly shipDueAt: Date | null;
  readonly shippedAt: Date | null;
  readonly carrier: Carrier | null;
  readonly trackingNumber: string | null;
  readonly scanDueAt: Date | null;
  readonly flaggedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly acceptDueAt: Date | null;
  readonly completedAt: Date | null;
  readonly completedBy: "buyer" | "deadline" | null;
  readonly cancelledAt: Date | null;
  readonly cancelledBy: Party | "deadline" | null;
  readonly relistedAt: Date | null;
  readonly expiredAt: Date | null;
  readonly refundDueAt: Date | null;
  /** How often the row was saved; 0 before the first time. */
  readonly revision: number;
};

/** The number that people see and say: the ten letters of the address in two halves. */
export function orderNumber(shortId: string): string {
  return `RH-${shortId.slice(0, 5)}-${shortId.slice(5)}`.toUpperCase();
}

/** On its way: money or goods are still to move, so a one-off in it cannot be in another order. */
export function isLive(status: OrderStatus): boolean {
  return status === "awaiting_payment" || status === "paid" || status === "shipped" || status === "delivered";
}
