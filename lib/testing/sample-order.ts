import { asId } from "@/lib/kernel/ids";
import { money } from "@/lib/kernel/money";
import { newOrder } from "@/lib/orders/model/new-order";
import type { Order } from "@/lib/orders/model/order";
import { DEFAULT_FEES, termsOf } from "@/lib/orders/model/terms";

/** Wednesday noon in Berlin: five working days later is the next Wednesday. */
export const SAMPLE_TIME = new Date("2026-11-25T11:00:00Z");

/** An order that has just been placed, for tests of pure rules. */
export function sampleOrder(over: Partial<Order> = {}): Order {
  const price = money(28_900, "EUR");
  const placed = newOrder({
    ids: {
      id: asId("01900000-0000-7000-8000-000000000001"),
      shortId: "7k2mp9qwxy",
      checkoutId: asId("01900000-0000-7000-8000-000000000002"),
      lineId: asId("01900000-0000-7000-8000-00000000000d"),
    },
    buyerId: asId("01900000-0000-7000-8000-00000000000b"),
    claimed: {
      listingId: "01900000-0000-7000-8000-00000000000e",
      shortId: "abcdefghjk",
      slug: "olympus-om-1",
      title: "Olympus OM-1",
      price,
      condition: "very_good",
      sellerId: "01900000-0000-7000-8000-00000000000c",
      sellerName: "Mathilde Arnaud",
      photoKey: null,
      oneOff: true,
    },
    quantity: 1,
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
    now: SAMPLE_TIME,
  });
  return { ...placed, ...over };
}
