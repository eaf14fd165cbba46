import { describe, expect, it } from "vitest";
import { addDays, addMinutes } from "@/lib/kernel/time";
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
} from "@/lib/orders/model/transitions";
import { toView } from "@/lib/orders/model/views";
import { sampleOrder, SAMPLE_TIME as T } from "@/lib/testing/sample-order";
import de from "@/messages/de.json";
import en from "@/messages/en.json";
import { headline } from "./head";
import { stageOf } from "./stage";

const paid = pay(sampleOrder(), T);
const sent = ship(
  confirm(paid, addMinutes(T, 1)),
  { carrier: "dhl", trackingNumber: "00340434161612345678" },
  addDays(T, 1),
);
const arrived = deliver(sent, addDays(T, 2));
const expired = expire(sampleOrder(), addMinutes(T, 15));
const ORDERS = [
  sampleOrder(),
  paid,
  confirm(paid, T),
  sent,
  ship(paid, { carrier: null, trackingNumber: null }, T),
  flag(sent, addDays(T, 22)),
  arrived,
  complete(arrived, "buyer", addDays(T, 3)),
  complete(arrived, "deadline", addDays(T, 5)),
  cancel(paid, "buyer", T),
  cancel(paid, "seller", T),
  cancel(paid, "deadline", addDays(T, 7)),
  expired,
  refuseLatePayment(expired, addMinutes(T, 16)),
];
const VIEWERS = ["buyer", "seller", "operator"] as const;

describe.each(["en", "de"] as const)("the words of an order's page in %s", (locale) => {
  const words = { en, de }[locale].order.page;

  // A headline without words would show its key: `order.page.h1.…`.
  it("has a headline for every state and side, paid or not, in time or late", () => {
    for (const order of ORDERS) {
      for (const viewer of VIEWERS) {
        for (const [charged, returned, at] of [
          [false, false, T],
          [false, true, T],
          [true, true, T],
          [false, false, addDays(T, 30)],
        ] as const) {
          const view = toView(order, viewer, at);
          const said = headline(view, stageOf(view, charged, returned, at), locale);
          expect(said).not.toMatch(/h1\.|[{}]/);
          expect(said.length).toBeGreaterThan(5);
        }
      }
    }
  });

  it("has a title for every step of every story, also once it is settled", () => {
    const settled = ["seller_paid_done", "refunded_done", "review_done", "review_now"];
    const steps = ORDERS.flatMap((order) =>
      toView(order, "buyer", T).timeline.map((entry) => `${entry.kind}_${entry.state}`),
    );
    for (const step of new Set([...steps, ...settled])) expect(words.steps).toHaveProperty(step);
  });
});

describe("stageOf", () => {
  it("never invites to pay again once the buyer comes back, the money is there, or the time is over", () => {
    const view = toView(sampleOrder(), "buyer", T);
    expect(stageOf(view, false, false, T)).toBe("pay");
    expect(stageOf(view, false, true, T)).toBe("confirming");
    expect(stageOf(view, true, false, addDays(T, 1))).toBe("confirming");
    expect(stageOf(view, false, true, addDays(T, 1))).toBe("lapsing");
    expect(stageOf(toView(expired, "buyer", T), true, false, T)).toBe("confirming");
  });
});
