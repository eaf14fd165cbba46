import { asId } from "@/lib/kernel/ids";
import { money } from "@/lib/kernel/money";
import { paymentDeadline } from "@/lib/orders/model/deadlines";
import type { Order } from "@/lib/orders/model/order";
import { DEFAULT_FEES, termsOf } from "@/lib/orders/model/terms";

/** Wednesday noon in Berlin: five working days later is the next Wednesday. */
export const SAMPLE_TIME = new Date("2026-11-25T11:00:00Z");

/** An order that has just been placed, for tests of pure rules. */
export function sampleOrder(over: Partial<Order> = {}): Order {
  const price = money(28_900, "EUR");
  return {
    id: asId("01900000-0000-7000-8000-000000000001"),
    shortId: "7k2mp9qwxy",
    checkoutId: asId("01900000-0000-7000-8000-000000000002"),
    buyerId: asId("01900000-0000-7000-8000-00000000000b"),
    sellerId: asId("01900000-0000-7000-8000-00000000000c"),
    buyerName: "Lena Hoffmann",
    sellerName: "Mathilde Arnaud",
    status: "awaiting_payment",
    terms: termsOf(price, 1, DEFAULT_FEES),
    fees: DEFAULT_FEES,
    timeZone: "Europe/Berlin",
    address: {
      recipient: "Lena Hoffmann",
      street: "Winsstraße 41",
      streetMore: null,
      postcode: "10405",
      city: "Berlin",
      country: "DE",
    },
    lines: [
      {
        id: asId("01900000-0000-7000-8000-00000000000d"),
        listingId: asId("01900000-0000-7000-8000-00000000000e"),
        listingShortId: "abcdefghjk",
        slug: "olympus-om-1",
        title: "Olympus OM-1",
        condition: "very_good",
        photoKey: null,
        quantity: 1,
        unitPrice: price,
        oneOff: true,
      },
    ],
    placedAt: SAMPLE_TIME,
    paymentDueAt: paymentDeadline(SAMPLE_TIME),
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
    ...over,
  };
}
