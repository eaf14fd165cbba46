import { describe, expect, it } from "vitest";
import { writer } from "@/lib/platform/db/client";
import { advanceClock } from "@/lib/testing/clock";
import { testDatabase } from "@/lib/testing/database";
import { newsOf, paidOrder, person, placedOrder, SYSTEM, shippedOrder, statusOf } from "@/lib/testing/orders";
import { listDueOrders } from "../queries/list-due-orders";
import { acceptOrder } from "./accept-order";
import { autoCancelUnshipped } from "./auto-cancel-unshipped";
import { cancelOrder } from "./cancel-order";
import { completeAfterDeadline } from "./complete-after-deadline";
import { expireOrder } from "./expire-order";
import { flagStalled } from "./flag-stalled";
import { recordDelivery } from "./record-delivery";
import { remindToShip } from "./remind-to-ship";
import { shipOrder } from "./ship-order";

testDatabase();

const DAY = 86_400_000;
const TIMERS = { remindToShip, autoCancelUnshipped, completeAfterDeadline, flagStalled };

/** Runs every timer five times at once, and says which had an effect, once for each effect. */
async function runAll(orderId: string): Promise<string[]> {
  const effects: string[] = [];
  for (const [name, timer] of Object.entries(TIMERS)) {
    const runs = await Promise.all(Array.from({ length: 5 }, () => timer(SYSTEM, { orderId })));
    effects.push(...runs.filter((run) => run.changed).map(() => name));
  }
  return effects;
}

// Red when `lapsed(order, now)` goes from on-deadline.ts.
describe("a timer", () => {
  it("that is early has no effect", async () => {
    for (const { orderId } of [await placedOrder(), await paidOrder(), await shippedOrder()]) {
      expect(await runAll(orderId)).toEqual([]);
    }
  });

  it("reminds twice, then calls off, each once however many timers wake", async () => {
    const { orderId } = await paidOrder();
    const effects: string[] = [];
    // Weekends pass too: ten days hold at least five working days.
    for (let day = 0; day < 10; day++) {
      advanceClock(DAY);
      effects.push(...(await runAll(orderId)));
    }
    expect(effects).toEqual(["remindToShip", "remindToShip", "autoCancelUnshipped"]);
    expect(await newsOf(orderId)).toEqual(["placed", "paid", "ship_reminded", "ship_reminded", "cancelled"]);
  });

  it("completes three days after arrival, and not once the buyer has", async () => {
    const one = await shippedOrder();
    const two = await shippedOrder();
    await recordDelivery(SYSTEM, { orderId: one.orderId });
    await acceptOrder(two.buyer, { orderId: two.orderId });
    advanceClock(3 * DAY);
    expect(await runAll(one.orderId)).toEqual(["completeAfterDeadline"]);
    expect(await runAll(two.orderId)).toEqual([]);
    const row = await writer().order.findUniqueOrThrow({ where: { id: one.orderId } });
    expect(row).toMatchObject({ status: "completed", completedBy: "deadline" });
  });

  it("completes fourteen days after sending without a number", async () => {
    const { orderId, seller } = await paidOrder();
    await shipOrder(seller, { orderId, withoutTracking: true });
    advanceClock(14 * DAY - 1000);
    expect(await runAll(orderId)).toEqual([]);
    advanceClock(1000);
    expect(await runAll(orderId)).toEqual(["completeAfterDeadline"]);
  });

  it("flags a parcel unseen for twenty-one days and pays nobody", async () => {
    const { orderId, buyer } = await shippedOrder();
    advanceClock(21 * DAY);
    expect(await runAll(orderId)).toEqual(["flagStalled"]);
    advanceClock(200 * DAY);
    expect(await runAll(orderId)).toEqual([]);
    expect(await statusOf(orderId)).toBe("shipped");
    await acceptOrder(buyer, { orderId });
    expect(await statusOf(orderId)).toBe("completed");
  });

  it("that wakes after the order was called off has no effect", async () => {
    const { orderId, buyer } = await paidOrder();
    await cancelOrder(buyer, { orderId });
    advanceClock(30 * DAY);
    expect(await runAll(orderId)).toEqual([]);
    expect(await expireOrder(SYSTEM, { orderId })).toMatchObject({ changed: false });
  });

  it("is no one's to run", async () => {
    const { orderId, buyer } = await paidOrder();
    for (const timer of Object.values(TIMERS)) {
      await expect(timer(buyer, { orderId })).rejects.toMatchObject({ status: 403 });
      await expect(timer(person(), { orderId })).rejects.toMatchObject({ status: 403 });
    }
  });
});

describe("listDueOrders", () => {
  it("finds each lapsed deadline once, and nothing that moved", async () => {
    await writer().orderLine.deleteMany();
    await writer().order.deleteMany();
    const waiting = await placedOrder();
    const paid = await paidOrder();
    const sent = await shippedOrder();
    const arrived = await shippedOrder();
    await recordDelivery(SYSTEM, { orderId: arrived.orderId });
    const done = await shippedOrder();
    await acceptOrder(done.buyer, { orderId: done.orderId });
    expect(await listDueOrders(SYSTEM, {})).toEqual([]);
    advanceClock(21 * DAY);
    const due = await listDueOrders(SYSTEM, {});
    expect(Object.fromEntries(due.map((one) => [one.orderId, one.lapse]))).toEqual({
      [waiting.orderId]: "payment",
      [paid.orderId]: "ship",
      [sent.orderId]: "scan",
      [arrived.orderId]: "accept",
    });
  });
});
