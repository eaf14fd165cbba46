import { asId, type Id } from "@/lib/kernel/ids";
import type { Money } from "@/lib/kernel/money";
import type { Address, Fees, Terms } from "../contract";
import { paymentDeadline } from "./deadlines";
import type { Order } from "./order";

/** What an order keeps of the listing, as it was when it was claimed. */
type Claimed = {
  readonly listingId: string;
  readonly shortId: string;
  readonly slug: string;
  readonly title: string;
  readonly price: Money;
  readonly condition: string;
  readonly sellerId: string;
  readonly sellerName: string;
  readonly photoKey: string | null;
  readonly oneOff: boolean;
};

type Draft = {
  readonly ids: {
    readonly id: Id<"order">;
    readonly shortId: string;
    readonly checkoutId: Id<"checkout">;
    readonly lineId: Id<"order-line">;
  };
  readonly buyerId: Id<"user">;
  readonly claimed: Claimed;
  readonly quantity: number;
  readonly terms: Terms;
  readonly fees: Fees;
  readonly timeZone: string;
  readonly address: Address;
  readonly now: Date;
};

/** An order as it begins: waiting to be paid, everything that matters frozen on it. */
export function newOrder({ ids, buyerId, claimed, quantity, now, ...frozen }: Draft): Order {
  return {
    ...frozen,
    id: ids.id,
    shortId: ids.shortId,
    checkoutId: ids.checkoutId,
    buyerId,
    sellerId: asId(claimed.sellerId),
    buyerName: frozen.address.recipient,
    sellerName: claimed.sellerName,
    status: "awaiting_payment",
    lines: [
      {
        id: ids.lineId,
        listingId: asId(claimed.listingId),
        listingShortId: claimed.shortId,
        slug: claimed.slug,
        title: claimed.title,
        condition: claimed.condition,
        photoKey: claimed.photoKey,
        quantity,
        unitPrice: claimed.price,
        oneOff: claimed.oneOff,
      },
    ],
    placedAt: now,
    paymentDueAt: paymentDeadline(now),
    paidAt: null,
    confirmedAt: null,
    remindersSent: 0,
    remindDueAt: null,
    shipDueAt: null,
    shippedAt: null,
    carrier: null,
    trackingNumber: null,
    scanDueAt: null,
    flaggedAt: null,
    deliveredAt: null,
    acceptDueAt: null,
    completedAt: null,
    completedBy: null,
    cancelledAt: null,
    cancelledBy: null,
    relistedAt: null,
    expiredAt: null,
    refundDueAt: null,
    revision: 0,
  };
}
