import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { EventRecord } from "@/lib/kernel/event";
import { addMinutes } from "@/lib/kernel/time";
import { now } from "@/lib/platform/clock";
import { type Tx, writer } from "@/lib/platform/db/client";
import { aListing, aSeller } from "@/lib/testing/catalogue";
import { testDatabase } from "@/lib/testing/database";
import { claimForOrder, releaseClaim, returnToSale, settleClaim } from "./api";
import { pauseListing } from "./commands/pause-listing";
import { resumeListing } from "./commands/resume-listing";

testDatabase();

const events: EventRecord[] = [];
const emit = (event: EventRecord) => void events.push(event);
const within = <T>(run: (tx: Tx) => Promise<T>) =>
  writer().$transaction(run, { maxWait: 20_000, timeout: 20_000 });

function claim(listingId: string, change: { buyerId?: string; quantity?: number; orderId?: string } = {}) {
  const request = {
    listingId,
    buyerId: randomUUID(),
    quantity: 1,
    orderId: randomUUID(),
    until: addMinutes(now(), 15),
    now: now(),
    ...change,
  };
  return within((tx) => claimForOrder(tx, request, emit));
}

const standing = (id: string) =>
  writer().listing.findUniqueOrThrow({
    where: { id },
    select: { status: true, stock: true, available: true },
  });
const at = (orderId: string) => ({ orderId, now: now() });

describe("claimForOrder", () => {
  // Red without `and available >= …` or `status = 'active'` in store/claims.ts `holdUnits`.
  it("gives a one-off to one of fifty buyers at once", async () => {
    const { listingId } = await aListing();
    const answers = await Promise.all(Array.from({ length: 50 }, () => claim(listingId)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await standing(listingId)).toEqual({ status: "reserved", stock: 1, available: 0 });
    expect(await writer().listingClaim.count({ where: { listingId } })).toBe(1);
  });

  it("gives five units to five of fifty buyers at once", async () => {
    const { listingId } = await aListing({ stock: 5 });
    const answers = await Promise.all(Array.from({ length: 50 }, () => claim(listingId)));
    expect(answers.filter(Boolean)).toHaveLength(5);
    expect(await standing(listingId)).toEqual({ status: "reserved", stock: 5, available: 0 });
  });

  it("tells the order what it has claimed", async () => {
    const { listingId, shortId, sellerId } = await aListing({ stock: 3 });
    events.length = 0;
    expect(await claim(listingId, { quantity: 2 })).toMatchObject({
      listingId,
      shortId,
      slug: "leica-m6-with-35-mm-lens",
      title: "Leica M6 with 35 mm lens",
      price: { minor: 30_000, currency: "EUR" },
      condition: "very_good",
      sellerId,
      sellerName: "Ada",
      photoKey: expect.stringMatching(/^public\/.+\/720\.webp$/),
    });
    expect(events).toMatchObject([
      {
        name: "catalogue/listing.reserved",
        subject: listingId,
        payload: { listingId, shortId, sellerId, categorySlug: "cameras" },
      },
    ]);
    expect(await standing(listingId)).toEqual({ status: "active", stock: 3, available: 1 });
    expect(await claim(listingId, { quantity: 2 })).toBeNull();
  });

  // Red without `seller_id <>` in `holdUnits`.
  it("sells nobody their own thing, nothing paused and nothing missing", async () => {
    const { listingId, sellerId, seller } = await aListing();
    expect(await claim(listingId, { buyerId: sellerId })).toBeNull();
    expect(await claim(randomUUID())).toBeNull();
    await pauseListing(seller, { listingId });
    expect(await claim(listingId)).toBeNull();
  });

  it("lets no order hold twice, and one whose claim was released claim again", async () => {
    const { listingId } = await aListing({ stock: 2 });
    const [orderId, buyerId] = [randomUUID(), randomUUID()];
    await claim(listingId, { orderId, buyerId });
    await expect(claim(listingId, { orderId, buyerId })).rejects.toMatchObject({ code: "already_claimed" });
    expect(await standing(listingId)).toMatchObject({ available: 1 });
    await within((tx) => releaseClaim(tx, at(orderId), emit));
    expect(await claim(listingId, { orderId, buyerId })).not.toBeNull();
    expect(await standing(listingId)).toMatchObject({ available: 1 });
  });
});

describe("the end of a claim", () => {
  // Red without the state in the `where` of `moveClaim`.
  it("is released once, however many say so at once", async () => {
    const { listingId } = await aListing({ stock: 3 });
    const orderId = randomUUID();
    await claim(listingId, { orderId, quantity: 2 });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => within((tx) => releaseClaim(tx, at(orderId), emit))),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await standing(listingId)).toEqual({ status: "active", stock: 3, available: 3 });
  });

  it("is a sale or a release, never both", async () => {
    const { listingId } = await aListing();
    const orderId = randomUUID();
    await claim(listingId, { orderId });
    const [sold, released] = await Promise.all([
      within((tx) => settleClaim(tx, at(orderId), emit)),
      within((tx) => releaseClaim(tx, at(orderId), emit)),
    ]);
    expect([sold, released].filter(Boolean)).toHaveLength(1);
    expect(await standing(listingId)).toEqual(
      sold ? { status: "sold", stock: 0, available: 0 } : { status: "active", stock: 1, available: 1 },
    );
  });

  it("says of a settled claim that the units are the buyer's, as often as one asks", async () => {
    const { listingId } = await aListing();
    const orderId = randomUUID();
    await claim(listingId, { orderId });
    events.length = 0;
    expect(await within((tx) => settleClaim(tx, at(orderId), emit))).toBe(true);
    expect(await within((tx) => settleClaim(tx, at(orderId), emit))).toBe(true);
    expect(await within((tx) => releaseClaim(tx, at(orderId), emit))).toBe(false);
    expect(events.map((event) => event.name)).toEqual(["catalogue/listing.sold"]);
    expect(await within((tx) => settleClaim(tx, at(randomUUID()), emit))).toBe(false);
  });

  it("brings sold units back once, when the seller wants that", async () => {
    const { listingId } = await aListing();
    const orderId = randomUUID();
    await claim(listingId, { orderId });
    await within((tx) => settleClaim(tx, at(orderId), emit));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => within((tx) => returnToSale(tx, at(orderId), emit))),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await standing(listingId)).toEqual({ status: "active", stock: 1, available: 1 });
    expect(await claim(listingId)).not.toBeNull();
  });

  it("leaves a paused listing paused, and calls it sold with its last unit", async () => {
    const { listingId, seller } = await aListing({ stock: 2, seller: await aSeller("Bo") });
    const orders = [randomUUID(), randomUUID(), randomUUID()] as const;
    await claim(listingId, { orderId: orders[0] });
    await pauseListing(seller, { listingId });
    await within((tx) => releaseClaim(tx, at(orders[0]), emit));
    expect(await standing(listingId)).toEqual({ status: "paused", stock: 2, available: 2 });
    await resumeListing(seller, { listingId });
    for (const orderId of [orders[1], orders[2]]) await claim(listingId, { orderId });
    await within((tx) => settleClaim(tx, at(orders[1]), emit));
    expect(await standing(listingId)).toEqual({ status: "reserved", stock: 1, available: 0 });
    await within((tx) => settleClaim(tx, at(orders[2]), emit));
    expect(await standing(listingId)).toEqual({ status: "sold", stock: 0, available: 0 });
  });
});

describe("the database", () => {
  // Red without the constraint listings_stock in the rules migration.
  it("refuses stock below zero, whatever the code believes", async () => {
    const { listingId } = await aListing();
    await expect(
      writer()
        .$executeRaw`update listings set available = -1, status = 'paused' where id = ${listingId}::uuid`,
    ).rejects.toThrow(/listings_stock/);
  });
});
