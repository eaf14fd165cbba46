import type Stripe from "stripe";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Bench, sdk, startBench, WEBHOOK_SECRET } from "./testing/bench";
import type { Arrival } from "./testing/receiver";
import { errorOf, paidCharge, readySeller, sampleSession } from "./testing/sample";

describe("webhooks and faults", () => {
  let bench: Bench;
  let stripe: Stripe;
  beforeAll(async () => {
    bench = await startBench();
    stripe = bench.stripe;
  });
  afterEach(async () => {
    bench.receiver.answerWith(200);
    await bench.hook("reset");
  });
  afterAll(() => bench.close());

  const about =
    (type: string, id: string) =>
    ({ event }: Arrival) =>
      event.type === type && event.data?.object.id === id;

  it("delivers signed events that the SDK accepts", async () => {
    const { session, charge } = await paidCharge(bench);
    const { body, signature } = await bench.receiver.waitFor(about("checkout.session.completed", session.id));
    const event = stripe.webhooks.constructEvent(body, signature, WEBHOOK_SECRET);
    expect(event.data.object).toMatchObject({ id: session.id, payment_status: "paid" });
    await bench.receiver.waitFor(about("charge.succeeded", charge.id));
    await expect(stripe.events.retrieve(event.id)).resolves.toMatchObject({
      type: "checkout.session.completed",
    });
  });

  it("tries again until the answer is 2xx, and then stops", async () => {
    bench.receiver.answerWith(500);
    const { session } = await paidCharge(bench);
    const fits = about("checkout.session.completed", session.id);
    await bench.receiver.waitFor(fits);
    await bench.receiver.waitFor(() => bench.receiver.arrivals.filter(fits).length >= 3);
    bench.receiver.answerWith(200);
    const event = (await bench.receiver.waitFor(fits)).event;
    await expect.poll(async () => (await stripe.events.retrieve(event.id)).pending_webhooks).toBe(0);
    const count = bench.receiver.arrivals.filter(fits).length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(bench.receiver.arrivals.filter(fits)).toHaveLength(count);
  });

  it("sends an event once more when asked", async () => {
    const { session } = await paidCharge(bench);
    const fits = about("checkout.session.completed", session.id);
    const { event } = await bench.receiver.waitFor(fits);
    await bench.hook(`resend/${event.id}`);
    await bench.receiver.waitFor(() => bench.receiver.arrivals.filter(fits).length === 2);
  });

  it("duplicates and shuffles on request", async () => {
    await bench.hook("faults", { duplicate: true, reorder: true });
    const before = bench.receiver.arrivals.length;
    await Promise.all(Array.from({ length: 4 }, () => paidCharge(bench)));
    // Four payments of four events each, twice.
    await bench.receiver.waitFor(() => bench.receiver.arrivals.length >= before + 32);
    const ids = bench.receiver.arrivals.slice(before).map(({ event }) => event.id);
    expect(new Set(ids).size).toBe(16);
    const made = (await stripe.events.list({ limit: 16 })).data.map((event) => event.id).reverse();
    expect([...new Set(ids)]).not.toEqual(made);
  });

  it("holds events back and drops them on request", async () => {
    await bench.hook("faults", { drop: true });
    const { session } = await paidCharge(bench);
    const fits = about("checkout.session.completed", session.id);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(bench.receiver.arrivals.some(fits)).toBe(false);
    const [event] = (await stripe.events.list({ type: "checkout.session.completed", limit: 1 })).data;
    await bench.hook(`resend/${event?.id}`);
    await bench.receiver.waitFor(fits);

    await bench.hook("faults", { delayMs: 250 });
    const later = await paidCharge(bench);
    const paidAt = Date.now();
    await bench.receiver.waitFor(about("checkout.session.completed", later.session.id));
    expect(Date.now() - paidAt).toBeGreaterThan(150);
  });

  it("tells of refunds, transfers and reversals", async () => {
    const seller = await readySeller(bench);
    const { charge } = await paidCharge(bench);
    const refund = await stripe.refunds.create({ charge: charge.id, amount: 100 });
    const order = { amount: 1_000, currency: "eur", destination: seller, source_transaction: charge.id };
    const transfer = await stripe.transfers.create(order);
    await stripe.transfers.createReversal(transfer.id);
    await bench.receiver.waitFor(about("refund.created", refund.id));
    await bench.receiver.waitFor(about("charge.refunded", charge.id));
    await bench.receiver.waitFor(about("transfer.created", transfer.id));
    await bench.receiver.waitFor(about("transfer.reversed", transfer.id));
  });

  it("sends thin events for v2 accounts and account.updated beside them", async () => {
    const seller = await readySeller(bench);
    const thin = ({ body }: Arrival) =>
      body.includes(seller) && body.includes("[configuration.recipient].capability_status_updated");
    const { body, signature } = await bench.receiver.waitFor(thin);
    const notification = stripe.parseEventNotification(body, signature, WEBHOOK_SECRET);
    expect(notification).toMatchObject({ related_object: { id: seller, type: "v2.core.account" } });
    expect(await notification.fetchEvent()).toMatchObject({
      data: { updated_capability: "stripe_balance.stripe_transfers" },
    });
    expect(() => stripe.webhooks.constructEvent(body, signature, WEBHOOK_SECRET)).toThrow();
    await bench.receiver.waitFor(
      ({ body }) => body.includes(seller) && body.includes("[requirements].updated"),
    );
    await bench.receiver.waitFor(about("account.updated", seller));
    expect(await stripe.accounts.retrieve(seller)).toMatchObject({
      payouts_enabled: true,
      details_submitted: true,
    });
  });

  it("answers 409 while a key is in use", async () => {
    await bench.hook("fail-next", { path: "/v1/checkout/sessions", hangMs: 400 });
    const idempotencyKey = "in-flight";
    const slow = stripe.checkout.sessions.create(sampleSession(), { idempotencyKey });
    await new Promise((resolve) => setTimeout(resolve, 150));
    const busy = await errorOf(stripe.checkout.sessions.create(sampleSession(), { idempotencyKey }));
    expect(busy).toMatchObject({ statusCode: 409, code: "idempotency_key_in_use" });
    const again = await stripe.checkout.sessions.create(sampleSession(), { idempotencyKey: "in-flight-2" });
    expect(again.id).not.toBe((await slow).id);
  });

  it("can do the work and lose the answer; the same key then finds it", async () => {
    const seller = await readySeller(bench);
    const { charge } = await paidCharge(bench);
    // Twice, because the SDK repeats a call once by itself when the connection was cut.
    const dropAfter = "process-then-drop-connection";
    await bench.hook("fail-next", { path: "/v1/transfers", dropAfter, times: 2 });
    const order = { amount: 700, currency: "eur", destination: seller, source_transaction: charge.id };
    const lost = await errorOf(stripe.transfers.create(order, { idempotencyKey: "lost" }));
    expect(lost.type).toBe("StripeConnectionError");
    const found = await stripe.transfers.create(order, { idempotencyKey: "lost" });
    const all = await stripe.transfers.list({ destination: seller });
    expect(all.data.map((one) => one.id)).toEqual([found.id]);
  });

  it("fails as asked without doing anything, and the SDK's own retry passes", async () => {
    const before = (await stripe.checkout.sessions.list({ limit: 100 })).data.length;
    await bench.hook("fail-next", { path: "/v1/checkout/sessions", method: "POST", status: 503, times: 2 });
    expect((await errorOf(stripe.checkout.sessions.create(sampleSession()))).statusCode).toBe(503);
    await sdk(bench.url, undefined, 2).checkout.sessions.create(sampleSession());
    expect((await stripe.checkout.sessions.list({ limit: 100 })).data).toHaveLength(before + 1);
  });
});
