import { asId } from "@/lib/kernel/ids";
import { CurrencySchema, money } from "@/lib/kernel/money";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { CARRIERS, type Country, type Party } from "../contract";
import { isLive, type Order, type OrderLine } from "../model/order";

export type OrderRow = Prisma.OrderGetPayload<{ include: { lines: true } }>;

/** Reads an order out of its rows; amounts come out of BIGINT here and nowhere else. */
export function toOrder(row: OrderRow): Order {
  const currency = CurrencySchema.parse(row.currency);
  const amount = (minor: bigint) => money(Number(minor), currency);
  const { recipient, street, streetMore, postcode, city } = row;
  return {
    ...times(row),
    id: asId(row.id),
    shortId: row.shortId,
    checkoutId: asId(row.checkoutId),
    buyerId: asId(row.buyerId),
    sellerId: asId(row.sellerId),
    buyerName: row.buyerName,
    sellerName: row.sellerName,
    status: row.status,
    terms: {
      total: amount(row.totalMinor),
      commission: amount(row.commissionMinor),
      payout: amount(row.payoutMinor),
    },
    fees: { commissionBps: row.commissionBps, minimumMinor: Number(row.minimumMinor) },
    timeZone: row.timeZone,
    address: { recipient, street, streetMore, postcode, city, country: row.country as Country },
    lines: row.lines.map(toLine),
    carrier: CARRIERS.find((carrier) => carrier === row.carrier) ?? null,
    trackingNumber: row.trackingNumber,
    remindersSent: row.remindersSent,
    completedBy: row.completedBy as "buyer" | "deadline" | null,
    cancelledBy: row.cancelledBy as Party | "deadline" | null,
    revision: row.revision,
  };
}

/** The columns of an order that move with its state. */
export function movingColumns(order: Order) {
  return {
    ...times(order),
    status: order.status,
    remindersSent: order.remindersSent,
    carrier: order.carrier,
    trackingNumber: order.trackingNumber,
    completedBy: order.completedBy,
    cancelledBy: order.cancelledBy,
    // The row is held, so each save has a number of its own; the event of the save carries it (news.ts).
    revision: order.revision + 1,
  };
}

/** A new order's row. */
export function orderColumns(order: Order): Prisma.OrderUncheckedCreateInput {
  const { terms, fees, address } = order;
  return {
    ...movingColumns(order),
    id: order.id,
    shortId: order.shortId,
    checkoutId: order.checkoutId,
    buyerId: order.buyerId,
    sellerId: order.sellerId,
    buyerName: order.buyerName,
    sellerName: order.sellerName,
    totalMinor: BigInt(terms.total.minor),
    commissionMinor: BigInt(terms.commission.minor),
    payoutMinor: BigInt(terms.payout.minor),
    currency: terms.total.currency,
    commissionBps: fees.commissionBps,
    minimumMinor: BigInt(fees.minimumMinor),
    timeZone: order.timeZone,
    ...address,
  };
}

export function lineColumns(order: Order, line: OrderLine): Prisma.OrderLineCreateManyInput {
  const { unitPrice, ...rest } = line;
  return {
    ...rest,
    orderId: order.id,
    unitMinor: BigInt(unitPrice.minor),
    currency: unitPrice.currency,
    live: isLive(order.status),
  };
}

function toLine(row: OrderRow["lines"][number]): OrderLine {
  return {
    id: asId(row.id),
    listingId: asId(row.listingId),
    listingShortId: row.listingShortId,
    slug: row.slug,
    title: row.title,
    condition: row.condition,
    photoKey: row.photoKey,
    quantity: row.quantity,
    unitPrice: money(Number(row.unitMinor), CurrencySchema.parse(row.currency)),
    oneOff: row.oneOff,
  };
}

type Times = Pick<
  Order,
  | "placedAt"
  | "paymentDueAt"
  | "paidAt"
  | "confirmedAt"
  | "remindDueAt"
  | "shipDueAt"
  | "shippedAt"
  | "scanDueAt"
  | "flaggedAt"
  | "deliveredAt"
  | "acceptDueAt"
  | "completedAt"
  | "cancelledAt"
  | "relistedAt"
  | "expiredAt"
  | "refundDueAt"
>;

function times(from: Times): Times {
  return {
    placedAt: from.placedAt,
    paymentDueAt: from.paymentDueAt,
    paidAt: from.paidAt,
    confirmedAt: from.confirmedAt,
    remindDueAt: from.remindDueAt,
    shipDueAt: from.shipDueAt,
    shippedAt: from.shippedAt,
    scanDueAt: from.scanDueAt,
    flaggedAt: from.flaggedAt,
    deliveredAt: from.deliveredAt,
    acceptDueAt: from.acceptDueAt,
    completedAt: from.completedAt,
    cancelledAt: from.cancelledAt,
    relistedAt: from.relistedAt,
    expiredAt: from.expiredAt,
    refundDueAt: from.refundDueAt,
  };
}
