import { beforeAll, describe, expect, it } from "vitest";
import { restateContacts } from "@/lib/accounts/commands/restate-contacts";
import { updateProfile } from "@/lib/accounts/commands/update-profile";
import { acceptOrder } from "@/lib/orders/commands/accept-order";
import { cancelOrder } from "@/lib/orders/commands/cancel-order";
import { confirmOrder } from "@/lib/orders/commands/confirm-order";
import { giveUpOrder } from "@/lib/orders/commands/give-up-order";
import { placeOrder } from "@/lib/orders/commands/place-order";
import { recordDelivery } from "@/lib/orders/commands/record-delivery";
import { recordPayment } from "@/lib/orders/commands/record-payment";
import { restateOrders } from "@/lib/orders/commands/restate-orders";
import { shipOrder } from "@/lib/orders/commands/ship-order";
import { writer } from "@/lib/platform/db/client";
import type { OutboxEvent } from "@/lib/platform/db/generated/client";
import { createPerson } from "@/lib/testing/accounts";
import { testDatabase } from "@/lib/testing/database";
import { bringEvent } from "@/lib/testing/notifications";
import { ADDRESS, listingOnSale, PARCEL, PRICE, SYSTEM } from "@/lib/testing/orders";
import { getContact } from "../queries/get-contact";
import { getKnownOrder } from "../queries/get-known-order";
import { getOrderMessage } from "../queries/get-order-message";
import { noteContact } from "./note-contact";

testDatabase();

let events: OutboxEvent[];
let seller: Awaited<ReturnType<typeof createPerson>>;
let orders: Record<"done" | "cancelled" | "givenUp" | "sent", string>;

async function order(paid = true): Promise<string> {
  const buyer = await createPerson({ name: "Lena" });
  const { listingId } = await listingOnSale({ sellerId: seller.userId });
  const { orderId } = await placeOrder(buyer.ctx, { listingId, address: ADDRESS, expectedTotal: PRICE });
  if (paid) await recordPayment(SYSTEM, { orderId, amount: PRICE });
  else await giveUpOrder(buyer.ctx, { orderId });
  if (paid) owners[orderId] = buyer.ctx;
  return orderId;
}
const owners: Record<string, typeof seller.ctx> = {};

beforeAll(async () => {
  seller = await createPerson({ name: "Mathilde" });
  const [done, sent, cancelled, givenUp] = [await order(), await order(), await order(), await order(false)];
  orders = { done, sent, cancelled, givenUp };
  for (const orderId of [done, sent]) {
    await confirmOrder(seller.ctx, { orderId });
    await shipOrder(seller.ctx, { orderId, ...PARCEL });
  }
  await recordDelivery(SYSTEM, { orderId: done });
  await acceptOrder(owners[done] ?? seller.ctx, { orderId: done });
  await cancelOrder(owners[cancelled] ?? seller.ctx, { orderId: cancelled });
  await updateProfile(seller.ctx, { name: "Mathilde A.", city: null, country: null });
  events = await writer().outboxEvent.findMany({ orderBy: { id: "asc" } });
});

/** Forgets everything, then hears these. */
async function known(told: readonly OutboxEvent[]) {
  await writer().contact.deleteMany({});
  await writer().knownOrder.deleteMany({});
  for (const event of told) await bringEvent(event);
  const [contacts, knownOrders] = await Promise.all([
    writer().contact.findMany({ orderBy: { userId: "asc" } }),
    writer().knownOrder.findMany({ orderBy: { orderId: "asc" } }),
  ]);
  return { contacts, knownOrders };
}

describe("what notifications know", () => {
  it("is what the events told last", async () => {
    const { contacts, knownOrders } = await known(events);
    expect(contacts).toHaveLength(5);
    expect(await getContact(SYSTEM, { userId: seller.userId })).toEqual({
      userId: seller.userId,
      email: seller.email,
      name: "Mathilde A.",
      locale: "en",
    });
    const statuses = new Map(
      knownOrders.map((row) => [row.orderId, (row.facts as { status: string }).status]),
    );
    expect(statuses.get(orders.done)).toBe("completed");
    expect(statuses.get(orders.sent)).toBe("shipped");
    expect(statuses.get(orders.cancelled)).toBe("cancelled");
    expect(statuses.get(orders.givenUp)).toBe("awaiting_payment");
    expect(await getKnownOrder(SYSTEM, { orderId: orders.sent })).toMatchObject({
      title: "Olympus OM-1",
      carrier: "dhl",
      trackingUrl: expect.stringContaining("https://"),
      total: PRICE,
    });
    const { order, buyer } = await getOrderMessage(SYSTEM, { orderId: orders.done });
    expect(order).toMatchObject({ buyerName: "Lena", sellerName: "Mathilde A.", completedBy: "buyer" });
    expect(buyer.userId).toBe(order.buyerId);
  });

  // Red without the `where … revision` of either statement in the stores.
  it("does not depend on the order in which events come, nor on how often", async () => {
    const grown = await known(events);
    expect(await known(events.toReversed())).toEqual(grown);
    const jumbled = [...events, ...events].sort((a, b) => mixed(a).localeCompare(mixed(b)));
    expect(await known(jumbled)).toEqual(grown);
  });

  it("is the same when it is filled again from those who own it", async () => {
    const grown = await known(events);
    const before = new Set((await writer().outboxEvent.findMany()).map(({ id }) => id));
    await restateContacts(SYSTEM, {});
    for (let after: string | null = null, more = true; more; ) {
      const batch: { next: string | null } = await restateOrders(SYSTEM, { after, limit: 3 });
      after = batch.next;
      more = after !== null;
    }
    const restated = (await writer().outboxEvent.findMany()).filter(({ id }) => !before.has(id));
    expect(new Set(restated.map(({ name }) => name))).toEqual(
      new Set(["accounts/contact.changed", "orders/order.restated"]),
    );
    expect(await known(restated)).toEqual(grown);
    expect(await known([...restated, ...events])).toEqual(grown);
  });

  // Red without the subject in `unseal` of note-contact.ts.
  it("cannot be led to write to someone at another's address", async () => {
    const other = await createPerson({ name: "Mallory" });
    const { payload } = await writer().outboxEvent.findFirstOrThrow({
      where: { subject: other.userId, name: "accounts/contact.changed" },
    });
    const { contact } = payload as { contact: { revision: number; sealed: string } };
    await expect(
      noteContact(SYSTEM, { userId: seller.userId, contact: { ...contact, revision: 99 } }),
    ).rejects.toThrow("does not open");
    expect(await getContact(SYSTEM, { userId: seller.userId })).toMatchObject({ email: seller.email });
  });

  it("is for the system alone", async () => {
    for (const ask of [
      () => getContact(seller.ctx, { userId: seller.userId }),
      () => getKnownOrder(seller.ctx, { orderId: orders.done }),
      () => getOrderMessage(seller.ctx, { orderId: orders.done }),
      () => restateOrders(seller.ctx, {}),
    ]) {
      await expect(ask()).rejects.toMatchObject({ status: 403 });
    }
  });

  it("holds no one's address or name in what orders tell", () => {
    const told = JSON.stringify(events.filter(({ name }) => name.startsWith("orders/")));
    for (const word of [ADDRESS.recipient, ADDRESS.street, "Mathilde", "Lena", "@people.example"])
      expect(told).not.toContain(word);
  });
});

/** An order that is none, and the same every time. */
function mixed({ id }: OutboxEvent): string {
  return [...id].reverse().join("");
}
