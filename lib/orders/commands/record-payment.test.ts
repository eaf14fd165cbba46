import { describe, expect, it } from "vitest";
import { money } from "@/lib/kernel/money";
import { writer } from "@/lib/platform/db/client";
import { advanceClock } from "@/lib/testing/clock";
import { testDatabase, warmPool } from "@/lib/testing/database";
import {
  ADDRESS,
  listingStatus,
  newsOf,
  PRICE,
  person,
  placedOrder,
  SYSTEM,
  statusOf,
} from "@/lib/testing/orders";
import { cancelOrder } from "./cancel-order";
import { expireOrder } from "./expire-order";
import { placeOrder } from "./place-order";
import { recordPayment } from "./record-payment";

testDatabase();

describe("recordPayment", () => {
  it("pays the order and makes the claim a sale", async () => {
    const order = await placedOrder();
    const paid = await recordPayment(SYSTEM, { orderId: order.orderId, amount: PRICE });
    expect(paid.outcome).toBe("paid");
    expect(await statusOf(order.orderId)).toBe("paid");
    expect(await listingStatus(order.listingId)).toBe("sold");
    expect(await newsOf(order.orderId)).toEqual(["placed", "paid"]);
  });

  // Red when `lockOrder` reads without `for update`.
  it("moves once when the news comes twenty times at once", async () => {
    const order = await placedOrder();
    const input = { orderId: order.orderId, amount: PRICE };
    await warmPool();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => recordPayment(SYSTEM, input)));
    expect(outcomes.filter((one) => one.outcome === "paid")).toHaveLength(1);
    expect(await newsOf(order.orderId)).toEqual(["placed", "paid"]);
  });

  it("takes a payment after the deadline as long as the order has not expired", async () => {
    const order = await placedOrder();
    advanceClock(16 * 60_000);
    const paid = await recordPayment(SYSTEM, { orderId: order.orderId, amount: PRICE });
    expect(paid.outcome).toBe("paid");
  });

  it("revives an expired order when the item is still there", async () => {
    const order = await placedOrder();
    await expireOrder(SYSTEM, { orderId: order.orderId });
    expect(await listingStatus(order.listingId)).toBe("active");
    const paid = await recordPayment(SYSTEM, { orderId: order.orderId, amount: PRICE });
    expect(paid.outcome).toBe("paid");
    expect(await listingStatus(order.listingId)).toBe("sold");
    expect(await newsOf(order.orderId)).toEqual(["placed", "expired", "paid"]);
  });

  it("owes it back when the item is gone, once", async () => {
    const late = await placedOrder();
    await expireOrder(SYSTEM, { orderId: late.orderId });
    await placeOrder(person(), { listingId: late.listingId, address: ADDRESS, expectedTotal: PRICE });
    const input = { orderId: late.orderId, amount: PRICE };
    const outcomes = await Promise.all([recordPayment(SYSTEM, input), recordPayment(SYSTEM, input)]);
    expect(outcomes.map((one) => one.outcome).sort()).toEqual(["refund_due", "unchanged"]);
    expect(await statusOf(late.orderId)).toBe("expired");
    expect(await newsOf(late.orderId)).toEqual(["placed", "expired", "refund_due"]);
  });

  // Red when either command reads without `for update`: the item would be let go and sold at once.
  it("races the expiry: the order is paid with its item, or expired and paid for again", async () => {
    await warmPool();
    for (let round = 0; round < 10; round++) {
      const order = await placedOrder();
      const input = { orderId: order.orderId };
      await Promise.all([expireOrder(SYSTEM, input), recordPayment(SYSTEM, { ...input, amount: PRICE })]);
      expect(await statusOf(order.orderId)).toBe("paid");
      expect(await listingStatus(order.listingId)).toBe("sold");
    }
  });

  it("does nothing to an order that has moved on, and refuses another amount", async () => {
    const order = await placedOrder();
    const input = { orderId: order.orderId, amount: PRICE };
    await recordPayment(SYSTEM, input);
    await cancelOrder(order.seller, { orderId: order.orderId });
    expect((await recordPayment(SYSTEM, input)).outcome).toBe("unchanged");
    const other = await placedOrder();
    for (const amount of [money(28_901, "EUR"), money(28_900, "USD")]) {
      await expect(recordPayment(SYSTEM, { orderId: other.orderId, amount })).rejects.toMatchObject({
        code: "wrong_amount",
      });
    }
    expect(await statusOf(other.orderId)).toBe("awaiting_payment");
  });

  it("is for the system alone", async () => {
    const order = await placedOrder();
    const input = { orderId: order.orderId, amount: PRICE };
    await expect(recordPayment(order.buyer, input)).rejects.toMatchObject({ status: 403 });
    await expect(expireOrder(order.seller, input)).rejects.toMatchObject({ status: 403 });
    expect(await writer().order.count({ where: { id: order.orderId, status: "awaiting_payment" } })).toBe(1);
  });
});
