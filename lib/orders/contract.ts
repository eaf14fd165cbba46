import { z } from "zod";
import { type Address, AddressSchema } from "@/lib/kernel/address";
import { checkbox } from "@/lib/kernel/checkbox";
import { defineEvent } from "@/lib/kernel/event";
import { failures } from "@/lib/kernel/failure";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { CurrencySchema, type Money, MoneySchema } from "@/lib/kernel/money";
import { pageInput } from "@/lib/kernel/paging";

export type { Address } from "@/lib/kernel/address";
export { COUNTRIES, type Country } from "@/lib/kernel/countries";

export const ORDER_STATUSES = [
  "awaiting_payment",
  "paid",
  "shipped",
  "delivered",
  "completed",
  "cancelled",
  "expired",
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];
export type Party = "buyer" | "seller";

export const CARRIERS = [
  "dhl",
  "hermes",
  "dpd",
  "gls",
  "ups",
  "deutsche_post",
  "colissimo",
  "other",
] as const;
export type Carrier = (typeof CARRIERS)[number];

/** How long everyone has. Working days are counted in the order's zone, from paying on. */
export const DEADLINES = {
  payMinutes: 15,
  /** The buyer's time to think better of it, after paying. */
  cancelHours: 1,
  remindWorkingDays: [1, 3],
  shipWorkingDays: 5,
  /** The buyer's time to look at what arrived; of what goes without a number nobody sees that, so more after sending. */
  acceptDays: 3,
  untrackedDays: 14,
  /** Unseen by a scanner for so long, a parcel is looked for by an operator. */
  scanDays: 21,
} as const;

const orderId = idSchema<"order">();
/** An order is named by its id or by the ten letters of its number. */
const OrderRefSchema = z.union([
  orderId,
  z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[2-9a-z]{10}$/),
]);

export const PlaceOrderInput = z.object({
  listingId: idSchema<"listing">(),
  quantity: z.coerce.number().int().min(1).max(99).default(1),
  address: AddressSchema,
  /** What the page showed: only compared, never believed. */
  expectedTotal: MoneySchema,
});
export const OrderIdInput = z.object({ orderId });
export const RecordPaymentInput = z.object({ orderId, amount: MoneySchema });
export const CancelOrderInput = z.object({ orderId, relist: checkbox.default(false) });
export const ShipOrderInput = z
  .object({
    orderId,
    carrier: z.enum(CARRIERS).optional(),
    trackingNumber: z.string().trim().max(40).optional(),
    withoutTracking: checkbox.default(false),
  })
  .superRefine((input, issues) => {
    if (input.withoutTracking) return;
    for (const path of ["carrier", "trackingNumber"] as const) {
      if (!input[path])
        issues.addIssue({ code: "custom", path: [path], params: { code: "required" }, message: "is needed" });
    }
  });
export const GetOrderInput = z.object({ order: OrderRefSchema });
/** `after`: where the last batch ended. */
export const RestateOrdersInput = z.object({
  after: orderId.nullable().default(null),
  limit: z.number().int().min(1).max(500).default(200),
});
export const OrderListInput = z.object(pageInput(20, 50));
export const FeesSchema = z.object({
  /** Rate in basis points: 800 = 8 %. */
  commissionBps: z.coerce.number().int().min(0).max(5000),
  /** At least this many minor units of the order's currency. */
  minimumMinor: z.coerce.number().int().min(0).max(100_000),
});
export type Fees = z.output<typeof FeesSchema>;

/** What a sale brings: the buyer pays `total`, of which `payout` is the seller's. */
export type Terms = { readonly total: Money; readonly commission: Money; readonly payout: Money };

export type TimelineKind =
  | "placed"
  | "paid"
  | "confirmed"
  | "shipped"
  | "stalled"
  | "delivered"
  | "completed"
  | "seller_paid"
  | "cancelled"
  | "refunded"
  | "expired"
  | "late_payment"
  | "review";

/** One step of an order's story: what has happened, what is going on, what comes. */
export type TimelineEntry = {
  readonly kind: TimelineKind;
  readonly state: "done" | "now" | "next";
  /** When it happened. */
  readonly at: Date | null;
  /** By when it must. */
  readonly due: Date | null;
  readonly who: Party | "us" | "carrier" | "both";
};

export type OrderAct =
  | "pay"
  | "giveUp"
  | "confirm"
  | "ship"
  | "cancel"
  | "accept"
  | "relist"
  | "deliver"
  | "review";
export type MoneyPlace = "with_buyer" | "held" | "with_seller" | "back";

export type OrderLineView = {
  readonly listingId: Id<"listing">;
  readonly listingShortId: string;
  readonly slug: string;
  readonly title: string;
  readonly condition: string;
  readonly photoKey: string | null;
  readonly quantity: number;
  readonly unitPrice: Money;
};

/** An order in a list. */
export type OrderCard = {
  readonly id: Id<"order">;
  readonly shortId: string;
  readonly number: string;
  readonly status: OrderStatus;
  readonly title: string;
  readonly photoKey: string | null;
  readonly total: Money;
  readonly payout: Money;
  readonly otherName: string;
  readonly placedAt: Date;
  /** What the viewer can do and should, most pressing first; and by when. */
  readonly turn: OrderAct | null;
  readonly due: Date | null;
  readonly flagged: boolean;
};

/** An order as one of its parties, or an operator, sees it. */
export type OrderView = {
  readonly id: Id<"order">;
  readonly shortId: string;
  readonly number: string;
  readonly checkoutId: Id<"checkout">;
  readonly viewer: Party | "operator";
  readonly status: OrderStatus;
  readonly buyer: { readonly id: Id<"user">; readonly name: string };
  readonly seller: { readonly id: Id<"user">; readonly name: string };
  readonly lines: readonly OrderLineView[];
  readonly terms: Terms;
  readonly fees: Fees;
  /** For the buyer; for the seller once there is something to send. */
  readonly address: Address | null;
  readonly placedAt: Date;
  readonly paymentDueAt: Date;
  readonly paidAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly shipDueAt: Date | null;
  readonly shippedAt: Date | null;
  readonly carrier: Carrier | null;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  readonly flaggedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly acceptDueAt: Date | null;
  readonly completedAt: Date | null;
  readonly completedBy: "buyer" | "deadline" | null;
  readonly cancelledAt: Date | null;
  readonly cancelledBy: Party | "deadline" | null;
  readonly relistedAt: Date | null;
  readonly refundDueAt: Date | null;
  /** Until when the buyer may still call it off. */
  readonly cancelUntil: Date | null;
  readonly acts: readonly OrderAct[];
  readonly timeline: readonly TimelineEntry[];
  readonly moneyIs: MoneyPlace;
};

export const orderFailure = failures("orders", {
  not_found: ["missing", "There is no such order."],
  listing_not_found: ["missing", "There is no such item."],
  only_buyer: ["forbidden", "Only the buyer can do this."],
  only_seller: ["forbidden", "Only the seller can do this."],
  too_few_left: ["conflict", "Only {count} of “{title}” are left."],
  item_taken: ["conflict", "Someone was faster: “{title}” is no longer for sale. You were not charged."],
  own_item: ["conflict", "“{title}” is your own item."],
  seller_not_ready: ["conflict", "“{title}” cannot be bought yet: its seller cannot be paid so far."],
  total_changed: ["conflict", "The total is now {total} {currency}. Look at it again before you pay."],
  phone_needed: ["forbidden", "Verify your phone before you pay so much."],
  too_many_unpaid: [
    "conflict",
    "{limit} of your orders wait to be paid. Pay one or let one go before you place another.",
  ],
  already_confirmed: ["conflict", "The seller has accepted this order; it can no longer be cancelled."],
  already_shipped: ["conflict", "This order has been sent and can no longer be cancelled."],
  too_late_to_cancel: ["conflict", "An order can be cancelled within an hour of paying; that hour is over."],
  moved_on: ["conflict", "This order is no longer where it was. Load the page again."],
  tracking_number: ["invalid", "This is not a tracking number of that carrier."],
  wrong_amount: ["conflict", "The payment is not of the order's amount."],
});

const parties = z.object({
  orderId,
  checkoutId: idSchema<"checkout">(),
  buyerId: z.uuid(),
  sellerId: z.uuid(),
});
const instant = z.iso.datetime();

/**
 * What messages tell of an order, whole in each of its events, so that whoever tells people need not ask. Figures and
 * the item's own words: names and addresses of people are not among them. Of two, the higher revision is the newer.
 */
const facts = z.object({
  revision: z.number().int(),
  status: z.enum(ORDER_STATUSES),
  shortId: z.string(),
  number: z.string(),
  title: z.string(),
  photoKey: z.string().nullable(),
  quantity: z.number().int(),
  total: MoneySchema,
  payout: MoneySchema,
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  trackingUrl: z.string().nullable(),
  paymentDueAt: instant,
  shipDueAt: instant.nullable(),
  acceptDueAt: instant.nullable(),
  completedBy: z.enum(["buyer", "deadline"]).nullable(),
  cancelledBy: z.enum(["buyer", "seller", "deadline"]).nullable(),
  timeZone: z.string(),
});
export type OrderFacts = z.output<typeof facts>;

/** Version 2 brought the facts; the rest of the payload is as it was in version 1. */
const event = <Name extends string, Shape extends z.ZodRawShape>(name: Name, more: Shape) =>
  defineEvent({ name: `orders/order.${name}`, version: 2, schema: parties.extend({ facts, ...more }) });

export const orderPlaced = event("placed", { paymentDueAt: instant, listingId: z.uuid() });
export const orderPaid = event("paid", { remindDueAt: instant, shipDueAt: instant });
export const orderConfirmed = event("confirmed", { shipDueAt: instant });
export const orderShipReminded = event("ship_reminded", {
  reminder: z.number().int(),
  remindDueAt: instant.nullable(),
  shipDueAt: instant,
});
export const orderShipped = event("shipped", {
  tracked: z.boolean(),
  acceptDueAt: instant.nullable(),
  scanDueAt: instant.nullable(),
});
export const orderDelivered = event("delivered", { acceptDueAt: instant });
export const orderCompleted = event("completed", { by: z.enum(["buyer", "deadline"]) });
export const orderCancelled = event("cancelled", { by: z.enum(["buyer", "seller", "deadline"]) });
/** The buyer lets an unpaid order go; it expires once its payment is ended. */
export const orderGivenUp = event("given_up", {});
export const orderExpired = event("expired", {});
export const orderFlagged = event("flagged", {});
/** The buyer paid after the order had expired, and the item is gone: payments sends the whole amount back. */
export const orderRefundDue = event("refund_due", {
  amountMinor: z.number().int(),
  currency: CurrencySchema,
});
/** Orders are placed at these fees from now on. */
export const feesSet = defineEvent({ name: "orders/fees.set", version: 1, schema: FeesSchema });
/** Nothing happened: the facts as they are, once more, for whoever keeps a copy of them. */
export const orderRestated = event("restated", {});
