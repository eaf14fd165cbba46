import { z } from "zod";
import { defineEvent } from "@/lib/kernel/event";
import { failures } from "@/lib/kernel/failure";
import { idSchema } from "@/lib/kernel/ids";
import type { Locale } from "@/lib/kernel/locale";
import { type Money, MoneySchema } from "@/lib/kernel/money";

export type PaymentStatus = "requested" | "open" | "closing" | "succeeded" | "released";
/** `failed`: the provider refused the last try; an operator may have it tried again. */
export type SettlementStatus = "requested" | "succeeded" | "failed";

/** What a provider may still ask of a seller, in codes that the pages put into words. */
export const MISSING = ["identity", "address", "bank_account", "terms", "other"] as const;
export type Missing = (typeof MISSING)[number];

/** What orders ask for when an order is placed; written in the same transaction as the order. */
export type PaymentRequest = {
  readonly checkoutId: string;
  readonly orderId: string;
  readonly buyerId: string;
  readonly sellerId: string;
  /** What the buyer pays; always sellerAmount + feeAmount. */
  readonly amount: Money;
  readonly sellerAmount: Money;
  readonly feeAmount: Money;
  /** The item's title as the provider's page and the card statement's detail show it. */
  readonly description: string;
  readonly imageKey: string | null;
  /** Until when the item is held for this payment. */
  readonly holdUntil: Date;
  readonly now: Date;
};

/** A payment as this domain's own tasks see it: everything that a call to the provider needs. Not for pages. */
export type PaymentRecord = {
  readonly id: string;
  readonly checkoutId: string;
  readonly buyerId: string;
  readonly status: PaymentStatus;
  readonly amount: Money;
  readonly description: string;
  readonly imageKey: string | null;
  readonly holdUntil: Date;
  readonly createdAt: Date;
  /** What the provider's page says; null until the buyer first set off to pay, and then no page can exist. */
  readonly note: string | null;
  readonly locale: Locale;
  readonly sessionId: string | null;
  readonly sessionUrl: string | null;
  readonly providerPaymentId: string | null;
  readonly card: string | null;
  readonly parts: readonly PaymentPart[];
};

/** An order's part of a payment. */
type PaymentPart = {
  readonly orderId: string;
  readonly sellerId: string;
  readonly amount: Money;
  readonly sellerAmount: Money;
  readonly feeAmount: Money;
};

/** How a payment stands, as the buyer's pages show it. */
export type PaymentView = {
  readonly paymentId: string;
  readonly checkoutId: string;
  readonly status: PaymentStatus;
  readonly amount: Money;
  readonly holdUntil: Date;
  /** Brand and last digits, such as `visa 4242`, once known. */
  readonly card: string | null;
};

/** Whether a seller can be paid, and what the provider still asks of them. */
export type SellerAccountView = {
  readonly started: boolean;
  readonly ready: boolean;
  readonly missing: readonly Missing[];
};

/** Money of one order, from the ledger. */
export type OrderMoneyView = {
  readonly charged: Money;
  readonly sellerPayable: Money;
  readonly transferred: Money;
  readonly platformFee: Money;
  readonly refunded: Money;
};

export const paymentFailure = failures("payments", {
  not_found: ["missing", "There is no such payment."],
  over: ["conflict", "The time to pay for this order has run out."],
  already_paid: ["conflict", "This order is already paid."],
  not_paid: ["conflict", "This order was never paid."],
  refunded: ["conflict", "The buyer of this order gets the money back."],
  seller_paid: ["conflict", "The seller of this order is paid already."],
  amount_differs: ["conflict", "The amount that was paid is not the amount that was asked."],
  bad_signature: ["forbidden", "The signature of this message is not right."],
  provider_refused: ["conflict", "The payment provider refused this."],
});

/** The provider's own ids have no length that they promise: this is far above what they use. */
export const ProviderId = z.string().min(1).max(200);

const ids = { checkoutId: z.uuid(), orderId: z.uuid() };

export const paymentSucceeded = defineEvent({
  name: "payments/payment.succeeded",
  version: 1,
  schema: z.object({ ...ids, paymentId: z.uuid(), amount: MoneySchema }),
});

/** The checkout ended without a charge: what was held for it may be let go. */
export const paymentReleased = defineEvent({
  name: "payments/payment.released",
  version: 1,
  schema: z.object({ ...ids, paymentId: z.uuid() }),
});

export const refundRequested = defineEvent({
  name: "payments/refund.requested",
  version: 1,
  schema: z.object({ refundId: z.uuid(), orderId: z.uuid() }),
});

export const refundSucceeded = defineEvent({
  name: "payments/refund.succeeded",
  version: 1,
  schema: z.object({ refundId: z.uuid(), orderId: z.uuid(), amount: MoneySchema }),
});

export const transferRequested = defineEvent({
  name: "payments/transfer.requested",
  version: 1,
  schema: z.object({ transferId: z.uuid(), orderId: z.uuid(), sellerId: z.uuid() }),
});

export const transferSucceeded = defineEvent({
  name: "payments/transfer.succeeded",
  version: 1,
  schema: z.object({ transferId: z.uuid(), orderId: z.uuid(), sellerId: z.uuid(), amount: MoneySchema }),
});

export const transferFailed = defineEvent({
  name: "payments/transfer.failed",
  version: 1,
  schema: z.object({ transferId: z.uuid(), orderId: z.uuid(), sellerId: z.uuid() }),
});

/** The provider said that something about a seller's account has changed; what, must be asked. */
export const accountTouched = defineEvent({
  name: "payments/account.touched",
  version: 1,
  schema: z.object({ providerAccountId: z.string() }),
});

export const accountChanged = defineEvent({
  name: "payments/account.changed",
  version: 1,
  schema: z.object({ userId: z.uuid(), ready: z.boolean() }),
});

export const CheckoutRef = z.object({ checkoutId: idSchema<"checkout">() });
export const OrderRef = z.object({ orderId: idSchema<"order">() });
export const RefundRef = z.object({ refundId: idSchema<"refund">() });
export const TransferRef = z.object({ transferId: idSchema<"transfer">() });
export const SellerRef = z.object({ userId: idSchema<"user">() });
