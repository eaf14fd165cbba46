import { z } from "zod";
import { CARRIERS, COUNTRIES, ORDER_STATUSES, type OrderCard, type OrderView } from "@/lib/orders/contract";
import { Money } from "./money";
import { photoUrl } from "./photo";

const ACTS = ["pay", "giveUp", "confirm", "ship", "cancel", "accept", "relist", "deliver", "review"] as const;
const STEPS = [
  "placed",
  "paid",
  "confirmed",
  "shipped",
  "stalled",
  "delivered",
  "completed",
  "seller_paid",
  "cancelled",
  "refunded",
  "expired",
  "late_payment",
  "review",
] as const;
const instant = z.date().nullable();
const party = z.object({ id: z.string(), name: z.string() });
const facts = {
  id: z
    .string()
    .meta({ description: "Ten characters, as in the address of its page.", examples: ["4h8tn2vqxa"] }),
  number: z.string().describe("The same as people read it out."),
  status: z.enum(ORDER_STATUSES),
  placedAt: z.date(),
};

const Address = z
  .object({
    recipient: z.string(),
    street: z.string(),
    streetMore: z.string().nullable(),
    postcode: z.string(),
    city: z.string(),
    country: z.enum(COUNTRIES),
  })
  .meta({ id: "Address" });

export const OrderItem = z
  .object({
    ...facts,
    title: z.string(),
    photo: z.string().nullable().describe("The address of its picture."),
    total: Money.describe("What the buyer pays."),
    payout: Money.describe("What the seller gets of it."),
    otherName: z.string().describe("The other party's name."),
    turn: z.enum(ACTS).nullable().describe("What you can do and should."),
    due: instant.describe("By when."),
    flagged: z.boolean().describe("No scanner has seen the parcel for three weeks."),
  })
  .meta({ id: "OrderItem", description: "An order in a list." });

export const Order = z
  .object({
    ...facts,
    viewer: z.enum(["buyer", "seller", "operator"]).describe("As whom you see it."),
    buyer: party,
    seller: party,
    lines: z.array(
      z.object({
        listing: z.string().describe("The listing's id."),
        title: z.string(),
        condition: z.string(),
        photo: z.string().nullable(),
        quantity: z.number().int(),
        unitPrice: Money,
      }),
    ),
    terms: z.object({ total: Money, commission: Money, payout: Money }),
    fees: z.object({ commissionBps: z.number().int(), minimumMinor: z.number().int() }),
    address: Address.nullable().describe("Told to the seller while it is needed to send the thing."),
    paymentDueAt: z.date(),
    paidAt: instant,
    confirmedAt: instant,
    shipDueAt: instant,
    shippedAt: instant,
    carrier: z.enum(CARRIERS).nullable(),
    trackingNumber: z.string().nullable(),
    trackingUrl: z.string().nullable(),
    flaggedAt: instant,
    deliveredAt: instant,
    acceptDueAt: instant,
    completedAt: instant,
    completedBy: z.enum(["buyer", "deadline"]).nullable(),
    cancelledAt: instant,
    cancelledBy: z.enum(["buyer", "seller", "deadline"]).nullable(),
    relistedAt: instant,
    refundDueAt: instant,
    cancelUntil: instant.describe("Until when the buyer may still call it off."),
    acts: z.array(z.enum(ACTS)).describe("What you can do with it now."),
    timeline: z.array(
      z.object({
        kind: z.enum(STEPS),
        state: z.enum(["done", "now", "next"]),
        at: instant,
        due: instant,
        who: z.enum(["buyer", "seller", "us", "carrier", "both"]),
      }),
    ),
    moneyIs: z.enum(["with_buyer", "held", "with_seller", "back"]),
  })
  .meta({ id: "Order", description: "An order as one of its parties, or an operator, sees it." });

export function toOrderItem(order: OrderCard): z.input<typeof OrderItem> {
  const { shortId: id, photoKey, ...rest } = order;
  return { ...rest, id, photo: photoUrl(photoKey) };
}

export function toOrder(order: OrderView): z.input<typeof Order> {
  const { shortId: id, lines, acts, timeline, ...rest } = order;
  return {
    ...rest,
    id,
    acts: [...acts],
    timeline: [...timeline],
    lines: lines.map(({ listingShortId: listing, photoKey, ...line }) => ({
      ...line,
      listing,
      photo: photoUrl(photoKey),
    })),
  };
}
