import { type Role, systemActor } from "@/lib/kernel/actor";
import { asId, type Id } from "@/lib/kernel/ids";
import { type Money, money } from "@/lib/kernel/money";
import { placeOrder } from "@/lib/orders/commands/place-order";
import { recordPayment } from "@/lib/orders/commands/record-payment";
import { shipOrder } from "@/lib/orders/commands/ship-order";
import { now } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { writer } from "@/lib/platform/db/client";
import { newId, newShortId } from "@/lib/platform/ids";
import { personActor } from "./accounts";

export const PRICE = money(28_900, "EUR");
export const ADDRESS = {
  recipient: "Lena Hoffmann",
  street: "Winsstraße 41",
  postcode: "10405",
  city: "Berlin",
  country: "DE",
} as const;
export const PARCEL = { carrier: "dhl", trackingNumber: "0034 0434 1616 1234 5678" } as const;

export const SYSTEM: Context = { actor: systemActor("test") };

export type TestListing = { listingId: Id<"listing">; title: string; sellerId: string; seller: Context };

/** A listing on sale whose seller can be paid. */
export async function listingOnSale(
  wanted: { stock?: number; price?: Money; title?: string; sellerId?: string; payable?: boolean } = {},
): Promise<TestListing> {
  const {
    stock = 1,
    price = PRICE,
    title = "Olympus OM-1",
    sellerId = newId<"user">(),
    payable = true,
  } = wanted;
  const at = now();
  const listingId = newId<"listing">();
  const db = writer();
  const nothingToDo = { skipDuplicates: true };
  await db.category.createMany({
    data: [{ slug: "cameras", nameEn: "Cameras", nameDe: "Kameras", position: 1 }],
    ...nothingToDo,
  });
  await db.listingSeller.createMany({
    data: [{ sellerId, name: "Mathilde Arnaud", joinedAt: at }],
    ...nothingToDo,
  });
  await db.sellerAccount.createMany({
    data: [{ userId: sellerId, ready: payable, missing: [], createdAt: at, updatedAt: at }],
    ...nothingToDo,
  });
  await db.listing.create({
    data: {
      id: listingId,
      shortId: newShortId(),
      slug: "olympus-om-1",
      sellerId,
      title,
      description: "With its leather case.",
      categorySlug: "cameras",
      condition: "very_good",
      priceMinor: BigInt(price.minor),
      currency: price.currency,
      stock,
      available: stock,
      status: "active",
      createdAt: at,
      updatedAt: at,
      publishedAt: at,
    },
  });
  return { listingId, title, sellerId, seller: { actor: personActor(sellerId, ["buyer", "seller"]) } };
}

export function person(roles: Role[] = ["buyer"]): Context & { userId: string } {
  const userId = newId<"user">();
  return { userId, actor: personActor(userId, roles) };
}

export type TestOrder = TestListing & {
  orderId: Id<"order">;
  checkoutId: Id<"checkout">;
  shortId: string;
  buyerId: string;
  buyer: Context;
};

/** An order that waits for its payment. */
export async function placedOrder(wanted: Parameters<typeof listingOnSale>[0] = {}): Promise<TestOrder> {
  const listing = await listingOnSale(wanted);
  const { userId: buyerId, ...buyer } = person();
  const placed = await placeOrder(buyer, {
    listingId: listing.listingId,
    address: ADDRESS,
    expectedTotal: wanted.price ?? PRICE,
  });
  return { ...listing, ...placed, buyerId, buyer };
}

/** An order that is paid and waits to be sent. */
export async function paidOrder(wanted: Parameters<typeof listingOnSale>[0] = {}): Promise<TestOrder> {
  const order = await placedOrder(wanted);
  await recordPayment(SYSTEM, { orderId: order.orderId, amount: wanted.price ?? PRICE });
  return order;
}

/** An order that was sent with a tracking number. */
export async function shippedOrder(): Promise<TestOrder> {
  const order = await paidOrder();
  await shipOrder(order.seller, { orderId: order.orderId, ...PARCEL });
  return order;
}

/** The names of the events that an order has caused, oldest first. */
export async function newsOf(orderId: string): Promise<string[]> {
  const events = await writer().outboxEvent.findMany({ where: { subject: orderId }, orderBy: { id: "asc" } });
  return events.map((event) => event.name.replace("orders/order.", ""));
}

export async function statusOf(orderId: string): Promise<string> {
  return (await writer().order.findUniqueOrThrow({ where: { id: orderId } })).status;
}

export async function listingStatus(listingId: string): Promise<string> {
  return (await writer().listing.findUniqueOrThrow({ where: { id: listingId } })).status;
}

/** An id that belongs to nothing. */
export function missingOrder(): Id<"order"> {
  return asId<"order">(newId<"order">());
}
