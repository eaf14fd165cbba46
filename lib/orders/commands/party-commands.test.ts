import { describe, expect, it } from "vitest";
import { type Actor, VISITOR } from "@/lib/kernel/actor";
import { writer } from "@/lib/platform/db/client";
import { advanceClock } from "@/lib/testing/clock";
import { testDatabase, warmPool } from "@/lib/testing/database";
import {
  listingStatus,
  missingOrder,
  newsOf,
  PARCEL,
  paidOrder,
  person,
  placedOrder,
  SYSTEM,
  shippedOrder,
  statusOf,
} from "@/lib/testing/orders";
import { acceptOrder } from "./accept-order";
import { cancelOrder } from "./cancel-order";
import { confirmOrder } from "./confirm-order";
import { expireOrder } from "./expire-order";
import { giveUpOrder } from "./give-up-order";
import { recordDelivery } from "./record-delivery";
import { relistOrder } from "./relist-order";
import { shipOrder } from "./ship-order";

testDatabase();

const HOUR = 3_600_000;

describe("giveUpOrder", () => {
  // Red when the order expires here rather than after its payment has ended: the item could be sold twice.
  it("ends the time to pay, but keeps the item until the payment is ended", async () => {
    const { orderId, buyer, listingId } = await placedOrder();
    await giveUpOrder(buyer, { orderId });
    expect(await statusOf(orderId)).toBe("awaiting_payment");
    expect(await listingStatus(listingId)).toBe("reserved");
    expect(await newsOf(orderId)).toEqual(["placed", "given_up"]);
    await expect(giveUpOrder(buyer, { orderId })).rejects.toMatchObject({ code: "moved_on" });
    await expireOrder(SYSTEM, { orderId });
    expect(await listingStatus(listingId)).toBe("active");
  });

  it("comes too late for an order that is paid", async () => {
    const { orderId, buyer } = await paidOrder();
    await expect(giveUpOrder(buyer, { orderId })).rejects.toMatchObject({ code: "moved_on", status: 409 });
  });
});

describe("confirmOrder", () => {
  it("notes the seller's word once", async () => {
    const { orderId, seller, buyer } = await paidOrder();
    await confirmOrder(seller, { orderId });
    expect(await newsOf(orderId)).toEqual(["placed", "paid", "confirmed"]);
    await expect(confirmOrder(seller, { orderId })).rejects.toMatchObject({ code: "moved_on", status: 409 });
    await expect(cancelOrder(buyer, { orderId })).rejects.toMatchObject({ code: "already_confirmed" });
  });
});

describe("cancelOrder", () => {
  it("lets the buyer within the hour, and leaves relisting to the seller", async () => {
    const { orderId, buyer, seller, listingId } = await paidOrder();
    await cancelOrder(buyer, { orderId, relist: true });
    expect(await statusOf(orderId)).toBe("cancelled");
    expect(await listingStatus(listingId)).toBe("sold");
    expect(await newsOf(orderId)).toEqual(["placed", "paid", "cancelled"]);
    await relistOrder(seller, { orderId });
    expect(await listingStatus(listingId)).toBe("active");
    await expect(relistOrder(seller, { orderId })).rejects.toMatchObject({ code: "moved_on" });
  });

  it("does not let the buyer after the hour, but the seller", async () => {
    const { orderId, buyer, seller, listingId } = await paidOrder();
    advanceClock(HOUR + 1000);
    await expect(cancelOrder(buyer, { orderId })).rejects.toMatchObject({ code: "too_late_to_cancel" });
    await cancelOrder(seller, { orderId, relist: true });
    expect(await listingStatus(listingId)).toBe("active");
    const row = await writer().order.findUniqueOrThrow({ where: { id: orderId } });
    expect(row).toMatchObject({ cancelledBy: "seller", status: "cancelled" });
    expect(row.relistedAt).not.toBeNull();
  });

  it("does not let anyone before it is paid or after it was sent", async () => {
    const waiting = await placedOrder();
    await expect(cancelOrder(waiting.buyer, { orderId: waiting.orderId })).rejects.toMatchObject({
      code: "moved_on",
    });
    const { orderId, seller } = await shippedOrder();
    await expect(cancelOrder(seller, { orderId })).rejects.toMatchObject({ code: "already_shipped" });
  });

  // Red when `lockOrder` reads without `for update` and `saveOrder` no longer compares the status: both would happen.
  it("races the seller's sending: one of the two happens", async () => {
    await warmPool();
    for (let round = 0; round < 8; round++) {
      const { orderId, buyer, seller } = await paidOrder();
      const settled = await Promise.allSettled([
        cancelOrder(buyer, { orderId }),
        shipOrder(seller, { orderId, ...PARCEL }),
      ]);
      expect(settled.filter((one) => one.status === "fulfilled")).toHaveLength(1);
      expect((await newsOf(orderId)).length).toBe(3);
    }
  });
});

describe("shipOrder", () => {
  it("keeps the number as the carrier writes it and starts the right clock", async () => {
    const { orderId } = await shippedOrder();
    const row = await writer().order.findUniqueOrThrow({ where: { id: orderId } });
    expect(row).toMatchObject({ status: "shipped", carrier: "dhl", trackingNumber: "00340434161612345678" });
    expect(row.acceptDueAt).toBeNull();
    expect(row.scanDueAt).not.toBeNull();
  });

  it("sends without a number only when told so", async () => {
    const { orderId, seller } = await paidOrder();
    await expect(shipOrder(seller, { orderId })).rejects.toMatchObject({
      status: 422,
      fields: { carrier: { code: "required" }, trackingNumber: { code: "required" } },
    });
    await shipOrder(seller, { orderId, withoutTracking: "on" });
    const row = await writer().order.findUniqueOrThrow({ where: { id: orderId } });
    expect(row.scanDueAt).toBeNull();
    expect((row.acceptDueAt as Date).getTime() - (row.shippedAt as Date).getTime()).toBe(14 * 24 * HOUR);
  });

  it("refuses what is no number of that carrier, at its field", async () => {
    const { orderId, seller } = await paidOrder();
    const odd = { orderId, carrier: "ups", trackingNumber: "12" } as const;
    await expect(shipOrder(seller, odd)).rejects.toMatchObject({
      code: "tracking_number",
      fields: { trackingNumber: { code: "tracking_number" } },
    });
    expect(await statusOf(orderId)).toBe("paid");
  });
});

describe("acceptOrder and recordDelivery", () => {
  it("complete a sale by delivery, then the buyer's word", async () => {
    const { orderId, buyer } = await shippedOrder();
    expect(await recordDelivery(SYSTEM, { orderId })).toMatchObject({ changed: true });
    expect(await recordDelivery(SYSTEM, { orderId })).toMatchObject({ changed: false });
    await acceptOrder(buyer, { orderId });
    expect(await newsOf(orderId)).toEqual(["placed", "paid", "shipped", "delivered", "completed"]);
    const line = await writer().orderLine.findFirstOrThrow({ where: { orderId } });
    expect(line.live).toBe(false);
  });

  it("make delivered and completed one step when the buyer is first", async () => {
    const { orderId, buyer } = await shippedOrder();
    await acceptOrder(buyer, { orderId });
    expect(await recordDelivery(SYSTEM, { orderId })).toMatchObject({ changed: false });
    expect(await statusOf(orderId)).toBe("completed");
    await expect(acceptOrder(buyer, { orderId })).rejects.toMatchObject({ code: "moved_on" });
  });

  it("do not touch an order that was not sent", async () => {
    const { orderId, buyer } = await paidOrder();
    await expect(acceptOrder(buyer, { orderId })).rejects.toMatchObject({ code: "moved_on" });
    await expect(recordDelivery(SYSTEM, { orderId })).rejects.toMatchObject({ code: "moved_on" });
    const operator = { kind: "operator", userId: "o", sessionId: "s" } as const;
    const sent = await shippedOrder();
    expect(await recordDelivery({ actor: operator }, { orderId: sent.orderId })).toMatchObject({
      changed: true,
    });
  });
});

/** Every command of a party with the side whose it is. */
const COMMANDS = [
  ["confirm", "seller", confirmOrder],
  [
    "ship",
    "seller",
    (ctx: { actor: Actor }, input: { orderId: string }) => shipOrder(ctx, { ...input, ...PARCEL }),
  ],
  ["relist", "seller", relistOrder],
  ["give up", "buyer", giveUpOrder],
  ["accept", "buyer", acceptOrder],
  ["cancel", "either", cancelOrder],
] as const;

// Red when `asParty` or `partyOf` goes from the command.
describe.each(COMMANDS)("%s", (_name, side, run) => {
  it("is hidden from strangers and refused to visitors, operators and the system", async () => {
    const { orderId } = await paidOrder();
    await expect(run(person(), { orderId })).rejects.toMatchObject({ code: "not_found", status: 404 });
    await expect(run(person(), { orderId: missingOrder() })).rejects.toMatchObject({ code: "not_found" });
    await expect(run({ actor: VISITOR }, { orderId })).rejects.toMatchObject({ status: 401 });
    await expect(run(SYSTEM, { orderId })).rejects.toMatchObject({ status: 403 });
    const operator: Actor = { kind: "operator", userId: missingOrder(), sessionId: "s" };
    await expect(run({ actor: operator }, { orderId })).rejects.toMatchObject({ status: 403 });
    expect(await newsOf(orderId)).toEqual(["placed", "paid"]);
  });

  it("belongs to its side", async () => {
    if (side === "either") return;
    const order = await paidOrder();
    const other = side === "seller" ? order.buyer : order.seller;
    const code = side === "seller" ? "only_seller" : "only_buyer";
    await expect(run(other, { orderId: order.orderId })).rejects.toMatchObject({ code, status: 403 });
  });
});

describe("a suspended person", () => {
  it("can finish what is open", async () => {
    const { orderId, seller, buyer } = await paidOrder();
    const suspended = (ctx: { actor: Actor }) => ({ actor: { ...ctx.actor, suspended: true } as Actor });
    await confirmOrder(suspended(seller), { orderId });
    await shipOrder(suspended(seller), { orderId, ...PARCEL });
    await acceptOrder(suspended(buyer), { orderId });
    expect(await statusOf(orderId)).toBe("completed");
  });
});
