import { describe, expect, it, vi } from "vitest";
import { writer } from "@/lib/platform/db/client";
import { advanceClock } from "@/lib/testing/clock";
import { testDatabase } from "@/lib/testing/database";
import {
  eventsOf,
  ledgerOf,
  PAGE,
  paymentStatus,
  requestedPayment,
  SYSTEM,
  type TestPayment,
  testStripe,
} from "@/lib/testing/payments";
import { endCheckout } from "./end-checkout";
import { openCheckout } from "./open-checkout";

testDatabase();
const stripe = testStripe();

async function pageOf({ checkoutId }: TestPayment) {
  const all = await stripe.sdk.checkout.sessions.list({ limit: 100 });
  const pages = all.data.filter((session) => session.client_reference_id === checkoutId);
  expect(pages.length).toBeLessThan(2);
  return pages[0];
}

async function openedPayment() {
  const payment = await requestedPayment();
  await openCheckout(payment.buyer, { checkoutId: payment.checkoutId, ...PAGE });
  const session = (await pageOf(payment))?.id ?? "";
  return { ...payment, session };
}

const noteOf = async ({ paymentId }: TestPayment) =>
  (await writer().payment.findUniqueOrThrow({ where: { id: paymentId } })).note;
const pay = (session: string) => stripe.bench().hook(`pay/${session}`, { card: "4242424242424242" });

describe("endCheckout", () => {
  it("releases what nobody set off to pay, without asking the provider", async () => {
    const payment = await requestedPayment();
    expect(await endCheckout(SYSTEM, payment)).toBe("released");
    expect(await endCheckout(SYSTEM, payment)).toBe("released");
    expect(await paymentStatus(payment)).toBe("released");
    expect(await eventsOf(payment.paymentId)).toEqual(["payment.released"]);
    expect(await pageOf(payment)).toBeUndefined();
  });

  it("ends the page before it releases", async () => {
    const payment = await openedPayment();
    expect(await endCheckout(SYSTEM, payment)).toBe("released");
    expect(await pageOf(payment)).toMatchObject({ status: "expired" });
    expect(await pay(payment.session)).toMatchObject({ kind: "closed" });
    expect(await paymentStatus(payment)).toBe("released");
  });

  it("is paid when the page was paid and no message has come", async () => {
    const payment = await openedPayment();
    await pay(payment.session);
    expect(await endCheckout(SYSTEM, payment)).toBe("paid");
    expect(await paymentStatus(payment)).toBe("succeeded");
    expect(await eventsOf(payment.paymentId)).toEqual(["payment.succeeded"]);
    expect(await ledgerOf(payment.orderId)).toMatchObject({ charge: -28_900 });
  });

  // Red when endCheckout() takes "released" for an answer while learnSession() is left out.
  it("learns of a page whose making was answered to nobody, and ends it", async () => {
    const payment = await requestedPayment();
    const lost = { path: "/v1/checkout/sessions", method: "POST", times: 3 };
    await stripe.bench().hook("fail-next", { ...lost, dropAfter: "process-then-drop-connection" });
    await expect(
      openCheckout(payment.buyer, { checkoutId: payment.checkoutId, ...PAGE }),
    ).rejects.toMatchObject({ code: "unavailable" });
    expect(await pageOf(payment)).toMatchObject({ status: "open" });
    expect(await endCheckout(SYSTEM, payment)).toBe("released");
    expect(await pageOf(payment)).toMatchObject({ status: "expired" });
  });

  it("learns that such a page was even paid", async () => {
    const payment = await requestedPayment();
    const lost = { path: "/v1/checkout/sessions", method: "POST", times: 3 };
    await stripe.bench().hook("fail-next", { ...lost, dropAfter: "process-then-drop-connection" });
    await openCheckout(payment.buyer, { checkoutId: payment.checkoutId, ...PAGE }).catch(() => {});
    await pay((await pageOf(payment))?.id ?? "");
    expect(await endCheckout(SYSTEM, payment)).toBe("paid");
  });

  it("releases what the provider will make no page for any more", async () => {
    const payment = await requestedPayment();
    await stripe.bench().hook("fail-next", { path: "/v1/checkout/sessions", status: 503, times: 3 });
    await openCheckout(payment.buyer, { checkoutId: payment.checkoutId, ...PAGE }).catch(() => {});
    advanceClock(45 * 60_000);
    expect(await endCheckout(SYSTEM, payment)).toBe("released");
    expect(await pageOf(payment)).toBeUndefined();
  });

  // Red when learnSession() throws what it could not learn: the item would be held for as long as the provider is away.
  it("releases what nobody was led to while the provider is away, and leads nobody there afterwards", async () => {
    const payment = await requestedPayment();
    const slow = { path: "/v1/checkout/sessions", method: "POST", times: 1, hangMs: 400 };
    await stripe.bench().hook("fail-next", slow);
    const late = openCheckout(payment.buyer, { checkoutId: payment.checkoutId, ...PAGE }).catch(
      (error: unknown) => error,
    );
    await vi.waitFor(async () => expect(await noteOf(payment)).not.toBeNull());
    await stripe.bench().hook("fail-next", { path: "/v1/checkout/sessions", status: 503, times: 3 });
    expect(await endCheckout(SYSTEM, payment)).toBe("released");
    // Red without `open` in open-checkout.ts: the item may be someone else's by now.
    expect(await late).toMatchObject({ code: "over" });
    expect(await paymentStatus(payment)).toBe("released");
  });

  it("releases nothing that someone was led to while the provider is away", async () => {
    const payment = await openedPayment();
    const path = "/v1/checkout/sessions/:id";
    await stripe.bench().hook("fail-next", { path, status: 500, times: 3 });
    await expect(endCheckout(SYSTEM, payment)).rejects.toMatchObject({ code: "unavailable" });
    expect(await paymentStatus(payment)).toBe("closing");
    await expect(
      openCheckout(payment.buyer, { checkoutId: payment.checkoutId, ...PAGE }),
    ).rejects.toMatchObject({ code: "over" });
    expect(await endCheckout(SYSTEM, payment)).toBe("released");
  });

  it("reads the end of a page whose expiry was answered to nobody", async () => {
    const payment = await openedPayment();
    const path = "/v1/checkout/sessions/:id/expire";
    await stripe.bench().hook("fail-next", { path, times: 1, dropAfter: "process-then-drop-connection" });
    expect(await endCheckout(SYSTEM, payment)).toBe("released");
  });

  // Red when a refused expiry is taken for "released" in stripe-checkout.ts.
  it("and a payer at the same moment agree", async () => {
    for (let round = 0; round < 6; round++) {
      const payment = await openedPayment();
      const [end, paid] = await Promise.all([endCheckout(SYSTEM, payment), pay(payment.session)]);
      expect(end).toBe(paid.kind === "paid" ? "paid" : "released");
      expect(await paymentStatus(payment)).toBe(end === "paid" ? "succeeded" : "released");
    }
  });

  it("is asked 10 times at once and tells it once", async () => {
    const payment = await openedPayment();
    const ends = await Promise.all(Array.from({ length: 10 }, () => endCheckout(SYSTEM, payment)));
    expect(new Set(ends)).toEqual(new Set(["released"]));
    expect(await eventsOf(payment.paymentId)).toEqual(["payment.released"]);
  });
});
