import { describe, expect, it } from "vitest";
import { money } from "@/lib/kernel/money";
import { writer } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/testing/database";
import {
  eventsOf,
  expiredEvent,
  ledgerOf,
  paidEvent,
  paymentStatus,
  requestedPayment,
  SYSTEM,
} from "@/lib/testing/payments";
import { recordWebhook } from "./record-webhook";

testDatabase();

const times = <T>(n: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => work(i)));

describe("recordWebhook", () => {
  it("moves the payment, posts the ledger and tells the others in one", async () => {
    const payment = await requestedPayment();
    expect(await recordWebhook(SYSTEM, paidEvent(payment))).toEqual({ taken: true });
    expect(await paymentStatus(payment)).toBe("succeeded");
    expect(await ledgerOf(payment.orderId)).toEqual({
      charge: -28_900,
      seller_payable: 26_588,
      platform_fee: 2_312,
    });
    expect(await eventsOf(payment.paymentId)).toEqual(["payment.succeeded"]);
  });

  // Red when takeWebhook() no longer returns false for a known id AND movePayment() no longer asks for the state:
  // each alone already keeps the second one out, so both were taken away together.
  it("takes the same message once, of 20 at once", async () => {
    const payment = await requestedPayment();
    const event = paidEvent(payment);
    const taken = await times(20, () => recordWebhook(SYSTEM, event));
    expect(taken.filter((one) => one.taken)).toHaveLength(1);
    expect(await eventsOf(payment.paymentId)).toEqual(["payment.succeeded"]);
    expect(await writer().ledgerTransaction.count({ where: { key: `charge:${payment.orderId}` } })).toBe(1);
  });

  // Red when movePayment() in store/payments.ts loses `status: { in: [...from] }`.
  it("makes one transition of 20 different messages that say the same", async () => {
    const payment = await requestedPayment();
    await times(20, () => recordWebhook(SYSTEM, paidEvent(payment)));
    expect(await eventsOf(payment.paymentId)).toEqual(["payment.succeeded"]);
    expect(await ledgerOf(payment.orderId)).toMatchObject({ charge: -28_900 });
  });

  // Red when "succeeded" is added to the states that releasePayment() moves from.
  it("stays paid when the page's expiry is told afterwards", async () => {
    const payment = await requestedPayment();
    await recordWebhook(SYSTEM, paidEvent(payment));
    await recordWebhook(SYSTEM, expiredEvent(payment));
    expect(await paymentStatus(payment)).toBe("succeeded");
    expect(await eventsOf(payment.paymentId)).toEqual(["payment.succeeded"]);
  });

  // Red when "released" is taken from the states that succeedPayment() moves from: the money would be nobody's.
  it("becomes paid when it was paid after it had been released", async () => {
    const payment = await requestedPayment();
    await recordWebhook(SYSTEM, expiredEvent(payment));
    expect(await paymentStatus(payment)).toBe("released");
    await recordWebhook(SYSTEM, paidEvent(payment));
    expect(await paymentStatus(payment)).toBe("succeeded");
    expect(await eventsOf(payment.paymentId)).toEqual(["payment.released", "payment.succeeded"]);
  });

  it("ends paid, whatever the order of paid and expired at the same time", async () => {
    for (let round = 0; round < 10; round++) {
      const payment = await requestedPayment();
      await Promise.all([
        recordWebhook(SYSTEM, expiredEvent(payment)),
        recordWebhook(SYSTEM, paidEvent(payment)),
      ]);
      expect(await paymentStatus(payment)).toBe("succeeded");
      expect(await ledgerOf(payment.orderId)).toMatchObject({ charge: -28_900 });
    }
  });

  // Red without the comparison of amounts in succeedPayment().
  it.each([
    ["less", money(28_899, "EUR")],
    ["another currency", money(28_900, "CHF")],
  ])("refuses %s than was asked, and keeps the message unread so that it comes again", async (_, amount) => {
    const payment = await requestedPayment();
    const event = paidEvent(payment, { amount });
    await expect(recordWebhook(SYSTEM, event)).rejects.toMatchObject({
      domain: "payments",
      code: "amount_differs",
    });
    expect(await paymentStatus(payment)).toBe("requested");
    expect(await eventsOf(payment.paymentId)).toEqual([]);
    expect(await writer().paymentWebhook.count({ where: { id: event.id } })).toBe(0);
  });

  it("acknowledges what is not about a payment of ours", async () => {
    const payment = await requestedPayment();
    for (const checkoutId of ["someone-elses", crypto.randomUUID()])
      expect(await recordWebhook(SYSTEM, { ...paidEvent(payment), checkoutId })).toEqual({ taken: true });
    const other = { id: "evt_other", type: "invoice.paid", objectId: "in_1", kind: "other" } as const;
    expect(await recordWebhook(SYSTEM, other)).toEqual({ taken: true });
    expect(await recordWebhook(SYSTEM, other)).toEqual({ taken: false });
    expect(await paymentStatus(payment)).toBe("requested");
  });

  it("passes on that an account has changed", async () => {
    const event = { id: "evt_account", type: "account.updated", objectId: "acct_1" } as const;
    await recordWebhook(SYSTEM, { ...event, kind: "account_touched", providerAccountId: "acct_1" });
    expect(await eventsOf("acct_1")).toEqual(["account.touched"]);
  });
});
