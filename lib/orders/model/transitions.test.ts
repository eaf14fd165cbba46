import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "@/lib/kernel/failure";
import { addDays, addHours, addMinutes, addMs } from "@/lib/kernel/time";
import { sampleOrder, SAMPLE_TIME as T } from "@/lib/testing/sample-order";
import { ORDER_STATUSES } from "../contract";
import { isLive, type Order } from "./order";
import {
  cancel,
  canMove,
  complete,
  confirm,
  deliver,
  expire,
  flag,
  lapsed,
  NEXT,
  pay,
  refuseLatePayment,
  relist,
  remind,
  ship,
} from "./transitions";

const tracked = { carrier: "dhl", trackingNumber: "00340434161612345678" } as const;
const untracked = { carrier: null, trackingNumber: null } as const;
const paid = pay(sampleOrder(), T);

const code = (run: () => unknown): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
};

describe("the buyer calls off", () => {
  it("within the hour, the last instant included", () => {
    expect(cancel(paid, "buyer", addHours(T, 1))).toMatchObject({
      status: "cancelled",
      cancelledBy: "buyer",
    });
    expect(code(() => cancel(paid, "buyer", addMs(addHours(T, 1), 1)))).toBe("too_late_to_cancel");
  });

  it("not once the seller has said so or has sent it", () => {
    expect(code(() => cancel(confirm(paid, T), "buyer", T))).toBe("already_confirmed");
    expect(code(() => cancel(ship(paid, tracked, T), "buyer", T))).toBe("already_shipped");
  });
});

describe("the seller calls off", () => {
  it("until it is sent, however long ago it was paid", () => {
    const late = addDays(T, 4);
    expect(cancel(confirm(paid, T), "seller", late)).toMatchObject({
      status: "cancelled",
      cancelledAt: late,
    });
    expect(code(() => cancel(ship(paid, tracked, T), "seller", late))).toBe("already_shipped");
  });

  it("puts it back on sale once", () => {
    const back = relist(cancel(paid, "buyer", T), T);
    expect(code(() => relist(back, T))).toBe("moved_on");
    expect(code(() => relist(paid, T))).toBe("moved_on");
  });
});

describe("deadlines", () => {
  it("wait for payment a quarter of an hour", () => {
    expect(lapsed(sampleOrder(), addMs(addMinutes(T, 15), -1))).toBeNull();
    expect(lapsed(sampleOrder(), addMinutes(T, 15))).toBe("payment");
  });

  it("remind after one and three working days, and call off after five", () => {
    const first = addDays(T, 1);
    expect(lapsed(paid, first)).toBe("reminder");
    const once = remind(paid);
    // Wednesday, plus three working days, is Monday.
    expect(once.remindDueAt).toEqual(addDays(T, 5));
    expect(lapsed(once, first)).toBeNull();
    expect(remind(once).remindDueAt).toBeNull();
    expect(lapsed(once, addDays(T, 7))).toBe("ship");
  });

  it("run three days from arrival, fourteen without a number, and flag after twenty-one", () => {
    const sent = ship(paid, tracked, T);
    expect(lapsed(sent, addMs(addDays(T, 21), -1))).toBeNull();
    expect(lapsed(sent, addDays(T, 21))).toBe("scan");
    expect(lapsed(flag(sent, T), addDays(T, 90))).toBeNull();
    expect(lapsed(ship(paid, untracked, T), addDays(T, 14))).toBe("accept");
    expect(lapsed(deliver(sent, addDays(T, 2)), addDays(T, 5))).toBe("accept");
  });
});

describe("a late payment", () => {
  it("revives an expired order, or is owed back", () => {
    const gone = expire(sampleOrder(), addMinutes(T, 15));
    expect(pay(gone, addMinutes(T, 16))).toMatchObject({ status: "paid", expiredAt: null });
    expect(refuseLatePayment(gone, addMinutes(T, 16))).toMatchObject({ status: "expired" });
    expect(code(() => refuseLatePayment(paid, T))).toBe("moved_on");
  });
});

type Step = (order: Order, now: Date) => Order;
const STEPS: Readonly<Record<string, Step>> = {
  pay,
  expire,
  refuseLatePayment,
  confirm,
  remind,
  shipTracked: (order, now) => ship(order, tracked, now),
  shipUntracked: (order, now) => ship(order, untracked, now),
  deliver,
  accept: (order, now) => complete(order, "buyer", now),
  deadline: (order, now) => complete(order, "deadline", now),
  cancelByBuyer: (order, now) => cancel(order, "buyer", now),
  cancelBySeller: (order, now) => cancel(order, "seller", now),
  relist,
  flag,
};

describe("pay", () => {
  // Red without the look at refundDueAt: the money would have two ways to go.
  it("comes too late once the money of a lapsed order goes back", () => {
    const refused = refuseLatePayment(expire(sampleOrder(), T), T);
    expect(() => pay(refused, T)).toThrow(expect.objectContaining({ code: "moved_on" }));
  });
});

describe("any sequence of moves", () => {
  it("knows every state, and nothing comes after an end", () => {
    expect(Object.keys(NEXT).sort()).toEqual([...ORDER_STATUSES].sort());
    expect(NEXT.completed).toEqual([]);
    expect(NEXT.cancelled).toEqual([]);
  });

  it("goes only where the table says, and refuses the rest with a foreseen failure", () => {
    const walk = fc.array(
      fc.tuple(fc.constantFrom(...Object.keys(STEPS)), fc.integer({ min: 0, max: 5 * 86_400_000 })),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(walk, (steps) => {
        let order = sampleOrder();
        let now = T;
        for (const [name, wait] of steps) {
          now = addMs(now, wait);
          const before = order;
          try {
            order = (STEPS[name] as Step)(before, now);
          } catch (error) {
            expect(error).toBeInstanceOf(Failure);
            continue;
          }
          if (order.status !== before.status) expect(canMove(before.status, order.status)).toBe(true);
          expect(order.terms).toBe(before.terms);
          expect(order.status !== "paid" || (order.paidAt && order.shipDueAt)).toBeTruthy();
          expect(order.status !== "delivered" || order.acceptDueAt).toBeTruthy();
          // The money has one way to go: a refund and a payout are never both due.
          expect(order.completedAt && (order.cancelledAt || order.refundDueAt)).toBeFalsy();
          // No live order waits for ever, but one that an operator was told of.
          const waits = [order.paymentDueAt, order.shipDueAt, order.acceptDueAt, order.scanDueAt];
          if (isLive(order.status) && !order.flaggedAt) {
            expect(lapsed(order, addDays(now, 60)), JSON.stringify(waits)).not.toBeNull();
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
