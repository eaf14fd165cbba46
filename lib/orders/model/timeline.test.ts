import { describe, expect, it } from "vitest";
import { addDays, addHours } from "@/lib/kernel/time";
import { sampleOrder, SAMPLE_TIME as T } from "@/lib/testing/sample-order";
import { actsOf, cancelUntil, moneyPlace, turnOf } from "./acts";
import type { Order } from "./order";
import { timelineOf } from "./timeline";
import {
  cancel,
  complete,
  confirm,
  deliver,
  expire,
  flag,
  pay,
  refuseLatePayment,
  ship,
} from "./transitions";

const tracked = { carrier: "dhl", trackingNumber: "00340434161612345678" } as const;
const paid = pay(sampleOrder(), addHours(T, 0.1));
const sent = ship(confirm(paid, addHours(T, 2)), tracked, addHours(T, 5));
const arrived = deliver(sent, addDays(T, 2));

const shape = (order: Order): string[] =>
  timelineOf(order).map((entry) => `${entry.state} ${entry.kind} ${entry.who}`);

describe("timelineOf", () => {
  it("tells the whole sale", () => {
    expect(shape(arrived)).toEqual([
      "done placed buyer",
      "done paid buyer",
      "done confirmed seller",
      "done shipped seller",
      "done delivered carrier",
      "now completed buyer",
      "next seller_paid us",
      "next review both",
    ]);
    expect(shape(complete(arrived, "buyer", addDays(T, 3))).slice(-3)).toEqual([
      "done completed buyer",
      "now seller_paid us",
      "next review both",
    ]);
  });

  it("names the deadline of what is going on", () => {
    const now = timelineOf(arrived).find((entry) => entry.state === "now");
    expect(now).toMatchObject({ kind: "completed", due: addDays(T, 5) });
  });

  it("makes one step of sending without a word before, and of accepting on arrival", () => {
    expect(shape(ship(paid, tracked, addHours(T, 1)))).not.toContain("done confirmed seller");
    expect(shape(complete(sent, "buyer", addDays(T, 2)))).not.toContain("done delivered carrier");
  });

  it("tells how an order ended otherwise", () => {
    expect(shape(cancel(paid, "deadline", addDays(T, 7))).slice(-2)).toEqual([
      "done cancelled us",
      "now refunded us",
    ]);
    const gone = expire(sampleOrder(), addHours(T, 1));
    expect(shape(gone)).toEqual(["done placed buyer", "done expired us"]);
    expect(shape(refuseLatePayment(gone, addHours(T, 2))).at(-1)).toBe("now refunded us");
    expect(shape(flag(sent, addDays(T, 21)))).toContain("done stalled us");
  });

  it("has at most one step going on, and it comes after all that is done", () => {
    for (const order of [sampleOrder(), paid, sent, arrived, complete(arrived, "deadline", addDays(T, 5))]) {
      const states = timelineOf(order).map((entry) => entry.state);
      expect(states.filter((state) => state === "now")).toHaveLength(1);
      expect(states).toEqual([...states].sort((a, b) => rank(a) - rank(b)));
    }
  });
});

describe("who can do what", () => {
  it("gives each side its acts", () => {
    expect(actsOf(sampleOrder(), "buyer", T)).toEqual(["pay", "giveUp"]);
    expect(actsOf(sampleOrder(), "buyer", addHours(T, 1))).toEqual([]);
    expect(actsOf(paid, "buyer", addHours(T, 0.5))).toEqual(["cancel"]);
    expect(actsOf(paid, "buyer", addHours(T, 2))).toEqual([]);
    expect(actsOf(paid, "seller", T)).toEqual(["confirm", "ship", "cancel"]);
    expect(actsOf(sent, "buyer", T)).toEqual(["accept"]);
    expect(actsOf(sent, "seller", T)).toEqual([]);
    expect(actsOf(sent, "operator", T)).toEqual(["deliver"]);
  });

  it("knows whose turn it is and where the money is", () => {
    expect(turnOf(arrived, "buyer", T)).toEqual({ act: "accept", due: addDays(T, 5) });
    expect(turnOf(sent, "buyer", T)).toBeNull();
    expect(turnOf(paid, "seller", T)?.act).toBe("confirm");
    expect(cancelUntil(paid, T)).toEqual(addHours(T, 1.1));
    expect(
      [sampleOrder(), paid, complete(sent, "buyer", T), cancel(paid, "seller", T)].map(moneyPlace),
    ).toEqual(["with_buyer", "held", "with_seller", "back"]);
  });
});

function rank(state: string): number {
  return ["done", "now", "next"].indexOf(state);
}
