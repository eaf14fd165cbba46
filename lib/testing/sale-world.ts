import { Failure } from "@/lib/kernel/failure";
import { asId, type Id } from "@/lib/kernel/ids";
import type { Money } from "@/lib/kernel/money";
import { acceptOrder } from "@/lib/orders/commands/accept-order";
import { autoCancelUnshipped } from "@/lib/orders/commands/auto-cancel-unshipped";
import { cancelOrder } from "@/lib/orders/commands/cancel-order";
import { completeAfterDeadline } from "@/lib/orders/commands/complete-after-deadline";
import { confirmOrder } from "@/lib/orders/commands/confirm-order";
import { expireOrder } from "@/lib/orders/commands/expire-order";
import { flagStalled } from "@/lib/orders/commands/flag-stalled";
import { giveUpOrder } from "@/lib/orders/commands/give-up-order";
import { placeOrder } from "@/lib/orders/commands/place-order";
import { recordDelivery } from "@/lib/orders/commands/record-delivery";
import { recordPayment } from "@/lib/orders/commands/record-payment";
import { relistOrder } from "@/lib/orders/commands/relist-order";
import { remindToShip } from "@/lib/orders/commands/remind-to-ship";
import { shipOrder } from "@/lib/orders/commands/ship-order";
import { recordRefund } from "@/lib/payments/commands/record-refund";
import { recordTransfer } from "@/lib/payments/commands/record-transfer";
import { requestRefund } from "@/lib/payments/commands/request-refund";
import { requestTransfer } from "@/lib/payments/commands/request-transfer";
import { settlePayment } from "@/lib/payments/commands/settle-payment";
import type { Context } from "@/lib/platform/context";
import { writer } from "@/lib/platform/db/client";
import { advanceClock } from "./clock";
import { ADDRESS, listingOnSale, PARCEL, PRICE, person, SYSTEM, type TestListing } from "./orders";

type WorldOrder = { orderId: Id<"order">; checkoutId: Id<"checkout">; buyer: Context; seller: Context };
type News = { id: string; name: string; payload: Record<string, unknown> };

/** A small shop with its people, and the news that is still on its way between the domains. */
export type SaleWorld = {
  readonly listings: readonly TestListing[];
  readonly people: readonly Context[];
  readonly orders: WorldOrder[];
  readonly underway: News[];
  seenUpTo: string;
};

export async function openSaleWorld(): Promise<SaleWorld> {
  const { userId: sellerId } = person();
  const listings = [
    await listingOnSale({ sellerId, title: "Leica M3" }),
    await listingOnSale({ sellerId, title: "Rollei 35" }),
    await listingOnSale({ sellerId, title: "Two cups", stock: 2 }),
  ];
  const seller = listings[0]?.seller as Context;
  const last = await writer().outboxEvent.findFirst({ orderBy: { id: "desc" } });
  return {
    listings,
    people: [person(), person(), person(), seller],
    orders: [],
    underway: [],
    seenUpTo: last?.id ?? "00000000-0000-7000-8000-000000000000",
  };
}

type Step = (world: SaleWorld, pick: number) => Promise<unknown>;
const one = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

/** A step of some order; nothing when there is none yet. */
const onOrder =
  (run: (order: WorldOrder, world: SaleWorld, pick: number) => Promise<unknown>): Step =>
  async (world, pick) => {
    const order = one(world.orders, pick);
    if (order) await run(order, world, pick);
  };

/** Everything that can happen to orders, allowed or not, by whomever. Foreseen failures are part of life. */
export const SALE_STEPS: Readonly<Record<string, Step>> = {
  place: async (world, pick) => {
    const listing = one(world.listings, pick);
    const buyer = one(world.people, Math.floor(pick / 7));
    if (!listing || !buyer) return;
    const input = { listingId: listing.listingId, address: ADDRESS, expectedTotal: PRICE };
    world.orders.push({ ...(await placeOrder(buyer, input)), buyer, seller: listing.seller });
  },
  payInTime: onOrder(({ checkoutId, orderId }) => provider(checkoutId, orderId, "paid")),
  payLate: onOrder(({ checkoutId, orderId }) => provider(checkoutId, orderId, "paid")),
  release: onOrder(({ checkoutId, orderId }) => provider(checkoutId, orderId, "released")),
  giveUp: onOrder(({ orderId, buyer }) => giveUpOrder(buyer, { orderId })),
  confirm: onOrder(({ orderId, seller }) => confirmOrder(seller, { orderId })),
  ship: onOrder(({ orderId, seller }) => shipOrder(seller, { orderId, ...PARCEL })),
  shipUntracked: onOrder(({ orderId, seller }) => shipOrder(seller, { orderId, withoutTracking: true })),
  deliver: onOrder(({ orderId }) => recordDelivery(SYSTEM, { orderId })),
  accept: onOrder(({ orderId, buyer }) => acceptOrder(buyer, { orderId })),
  cancelByBuyer: onOrder(({ orderId, buyer }) => cancelOrder(buyer, { orderId })),
  cancelBySeller: onOrder(({ orderId, seller }, _, pick) =>
    cancelOrder(seller, { orderId, relist: pick % 2 === 0 }),
  ),
  relist: onOrder(({ orderId, seller }) => relistOrder(seller, { orderId })),
  actAsStranger: onOrder(async ({ orderId }, world, pick) => {
    const stranger = one(world.people, pick + 1) as Context;
    await acceptOrder(stranger, { orderId });
  }),
  timers: onOrder(async ({ orderId }) => {
    for (const timer of [remindToShip, autoCancelUnshipped, completeAfterDeadline, flagStalled])
      await timer(SYSTEM, { orderId });
  }),
  hear: (world, pick) => hear(world, pick, false),
  hearTwice: (world, pick) => hear(world, pick, true),
  hearAll: (world, pick) => settle(world, pick),
  waitAnHour: async () => advanceClock(3_600_000),
  waitDays: async (_, pick) => advanceClock((1 + (pick % 8)) * 86_400_000),
};

/** Takes a step; a foreseen failure is an answer, anything else a bug. */
export async function takeStep(world: SaleWorld, name: string, pick: number): Promise<void> {
  try {
    await SALE_STEPS[name]?.(world, pick);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  await collectNews(world);
}

/** Lets all news arrive, in any order that `pick` gives, until nothing is on its way. */
export async function settle(world: SaleWorld, pick: number): Promise<void> {
  while (world.underway.length > 0) {
    await hear(world, pick, false);
    await collectNews(world);
  }
}

async function provider(checkoutId: Id<"checkout">, orderId: string, outcome: "paid" | "released") {
  const amount: Money = PRICE;
  const paid = { outcome: "paid", providerPaymentId: `pi_${orderId.replaceAll("-", "")}`, amount } as const;
  await settlePayment(SYSTEM, { checkoutId, ...(outcome === "paid" ? paid : { outcome }) });
}

async function collectNews(world: SaleWorld): Promise<void> {
  const events = await writer().outboxEvent.findMany({
    where: { id: { gt: world.seenUpTo } },
    orderBy: { id: "asc" },
  });
  for (const { id, name, payload } of events) {
    world.underway.push({ id, name, payload: payload as Record<string, unknown> });
    world.seenUpTo = id;
  }
}

/** One piece of news arrives, perhaps twice and in any order, and what follows from it happens. */
async function hear(world: SaleWorld, pick: number, twice: boolean): Promise<void> {
  const [news] = world.underway.splice(pick % Math.max(1, world.underway.length), 1);
  if (!news) return;
  await follow(news);
  if (twice) await follow(news);
}

async function follow({ name, payload }: News): Promise<unknown> {
  const orderId = asId<"order">(String(payload.orderId));
  switch (name) {
    case "payments/payment.succeeded":
      return recordPayment(SYSTEM, { orderId, amount: payload.amount as Money });
    case "payments/payment.released":
      return expireOrder(SYSTEM, { orderId });
    case "orders/order.cancelled":
    case "orders/order.refund_due":
      return requestRefund(SYSTEM, { orderId, reason: name });
    case "orders/order.completed":
      return requestTransfer(SYSTEM, { orderId });
    case "payments/refund.requested": {
      const refundId = asId<"refund">(String(payload.refundId));
      return recordRefund(SYSTEM, { refundId, providerRefundId: `re_${refundId.replaceAll("-", "")}` });
    }
    case "payments/transfer.requested": {
      const transferId = asId<"transfer">(String(payload.transferId));
      return recordTransfer(SYSTEM, {
        transferId,
        providerTransferId: `tr_${transferId.replaceAll("-", "")}`,
      });
    }
    default:
      return undefined;
  }
}
