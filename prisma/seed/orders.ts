import { setTimeout as delay } from "node:timers/promises";
import { Failure } from "@/lib/kernel/failure";
import { asId, type Id } from "@/lib/kernel/ids";
import { money } from "@/lib/kernel/money";
import { acceptOrder } from "@/lib/orders/commands/accept-order";
import { cancelOrder } from "@/lib/orders/commands/cancel-order";
import { confirmOrder } from "@/lib/orders/commands/confirm-order";
import { placeOrder } from "@/lib/orders/commands/place-order";
import { shipOrder } from "@/lib/orders/commands/ship-order";
import { getOrder } from "@/lib/orders/queries/get-order";
import { listMyPurchases } from "@/lib/orders/queries/list-my-purchases";
import { openCheckout } from "@/lib/payments/tasks/open-checkout";
import type { Context } from "@/lib/platform/context";
import { leaveReview } from "@/lib/reviews/commands/leave-review";
import type { SeedOrder } from "./data/shapes";
import { person } from "./person";

const NOTE = "We hold your money until you have received it.";

const PARCEL = { carrier: "dhl", trackingNumber: "0034 0434 1616 1234 5678" } as const;

/** What a person types on the payment stand-in's page. */
const CARD = {
  email: "lena@example.com",
  number: "4242424242424242",
  expiry: "12 / 34",
  cvc: "123",
  name: "Lena Brandt",
};

/** How long the app and its workflows may take to hear of a payment, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Brings the demo's orders to where they are to be found, each by what people do: order, pay on the payment page,
 * send, receive. Needs the running app, which hears of the payments. Stopped half-way it goes on where it was.
 */
export async function seedOrders(orders: readonly SeedOrder[]): Promise<void> {
  const last = orders.at(-1);
  // The last one comes last, and so says whether all are there.
  if (!last || (await isOrdered(last))) return;
  await Promise.all(orders.slice(0, -1).map(bringOrder));
  await bringOrder(last);
}

async function isOrdered({ buyerId, listing }: SeedOrder): Promise<boolean> {
  const { items } = await listMyPurchases(person(buyerId), { limit: 50 });
  return items.some(({ title, status }) => title === listing.title && status !== "awaiting_payment");
}

async function bringOrder({ listing, buyerId, address, reaches }: SeedOrder): Promise<void> {
  const [buyer, seller] = [person(buyerId), person(listing.sellerId)];
  const input = {
    listingId: listing.id,
    address,
    expectedTotal: money(listing.priceMinor, "EUR"),
  };
  const placed = await placeOrder({ ...buyer, idempotencyKey: `demo-${listing.id}` }, input).catch(toNothing);
  if (!placed) return;
  const orderId = asId<"order">(placed.orderId);
  await pay(buyer, placed.checkoutId);
  await heardOf(buyer, orderId);
  if (reaches === "paid") return;
  if (reaches === "cancelled") return void (await cancelOrder(buyer, { orderId }).catch(toNothing));
  await confirmOrder(seller, { orderId }).catch(toNothing);
  await shipOrder(seller, { orderId, ...PARCEL }).catch(toNothing);
  if (reaches === "shipped") return;
  await acceptOrder(buyer, { orderId }).catch(toNothing);
  await leaveReview(seller, { orderId, stars: 5, text: "Paid at once, kind words." }).catch(toNothing);
}

/** A step that was taken before the demo was stopped is refused, which is as good. */
function toNothing(error: unknown): undefined {
  if (error instanceof Failure) return undefined;
  throw error;
}

async function pay(buyer: Context, checkoutId: Id<"checkout">): Promise<void> {
  const page = await openCheckout(buyer, { checkoutId, locale: "en", note: NOTE }).catch(toNothing);
  if (!page) return;
  // Whatever the page answers (it may have been paid before we were stopped): the order itself says what came of it.
  await fetch(page.url, { method: "POST", body: new URLSearchParams(CARD), redirect: "manual" });
}

async function heardOf(buyer: Context, orderId: Id<"order">): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await delay(200)) {
    if ((await getOrder(buyer, { order: orderId })).status !== "awaiting_payment") return;
  }
  throw new Error(`the demo's order ${orderId} was not known to be paid within a minute`);
}
