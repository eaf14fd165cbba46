import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardFee } from "./money";
import { type Bench, startBench } from "./testing/bench";
import { errorOf, paidCharge, readySeller, sampleSession } from "./testing/sample";

// Paying needs the double's test hooks, so these run only against it.
describe("money", () => {
  let bench: Bench;
  let stripe: Stripe;
  // The double's clock can be moved, so that pending money becomes available.
  let offsetMs = 0;
  beforeAll(async () => {
    bench = await startBench({ now: () => new Date(Date.now() + offsetMs) });
    stripe = bench.stripe;
  });
  afterAll(() => bench.close());

  async function attempt(card: string, extra: object = {}) {
    const { id } = await stripe.checkout.sessions.create(sampleSession());
    const result = await bench.hook(`pay/${id}`, { card, ...extra });
    return { result, session: await stripe.checkout.sessions.retrieve(id, { expand: ["payment_intent"] }) };
  }

  it("takes a payment, with its fee on the balance transaction", async () => {
    const { session, intent, charge } = await paidCharge(bench);
    expect(session).toMatchObject({ status: "complete", payment_status: "paid", url: null });
    expect(intent).toMatchObject({
      status: "succeeded",
      amount_received: 30_527,
      transfer_group: "checkout-1",
      metadata: { order: "order-1" },
    });
    expect(charge).toMatchObject({ paid: true, amount: 30_527, transfer_group: "checkout-1" });
    const kept = await stripe.balanceTransactions.retrieve(String(charge.balance_transaction));
    expect(kept).toMatchObject({ type: "charge", amount: 30_527, fee: 483, net: 30_044, status: "pending" });
  });

  it("computes 1.5 % + 0.25 in minor units", () => {
    expect([
      cardFee(10_000, "eur"),
      cardFee(333, "eur"),
      cardFee(1_000, "jpy"),
      cardFee(5_000, "kwd"),
    ]).toEqual([175, 30, 45, 325]);
  });

  it.each([
    ["4000000000000002", "card_declined", "generic_decline"],
    ["4000000000009995", "card_declined", "insufficient_funds"],
    ["4000000000000069", "expired_card", "expired_card"],
    ["4000000000000127", "incorrect_cvc", "incorrect_cvc"],
    ["4929000000006", "card_declined", "test_mode_live_card"],
  ])("declines %s and leaves the session open", async (card, code, declineCode) => {
    const { result, session } = await attempt(card);
    expect(result).toMatchObject({ kind: "declined", code });
    expect(session).toMatchObject({ status: "open", payment_status: "unpaid" });
    expect((session.payment_intent as Stripe.PaymentIntent).last_payment_error).toMatchObject({
      code,
      decline_code: declineCode,
    });
  });

  it("lets a declined session be paid with another card, on the same payment", async () => {
    const { session } = await attempt("4000000000000002");
    await bench.hook(`pay/${session.id}`);
    const after = await stripe.checkout.sessions.retrieve(session.id);
    expect(after.status).toBe("complete");
    expect(after.payment_intent).toBe((session.payment_intent as Stripe.PaymentIntent).id);
  });

  it.each(["4000002500003155", "4000002760003184"])("asks for 3-D Secure with %s", async (card) => {
    const waiting = await attempt(card);
    expect(waiting.session.payment_intent).toMatchObject({ status: "requires_action" });
    expect((await attempt(card, { authenticate: true })).session.payment_status).toBe("paid");
    expect((await attempt(card, { authenticate: false })).result).toMatchObject({ kind: "declined" });
  });

  it("charges nothing on an expired session, and says so when asked", async () => {
    const { id } = await stripe.checkout.sessions.create(sampleSession());
    await stripe.checkout.sessions.expire(id);
    expect(await bench.hook(`pay/${id}`)).toMatchObject({ kind: "closed" });
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({
      status: "expired",
      payment_intent: null,
    });
  });

  // Red without lockAll() in double.ts: both would then read an open session.
  it("either pays or expires, never both", async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await stripe.checkout.sessions.create(sampleSession());
      const [paid, expired] = await Promise.allSettled([
        bench.hook(`pay/${id}`),
        stripe.checkout.sessions.expire(id),
      ]);
      const wasPaid = paid.status === "fulfilled" && paid.value.kind === "paid";
      expect(wasPaid).toBe(expired.status === "rejected");
    }
  });

  it("cannot expire a paid session", async () => {
    const { session } = await paidCharge(bench);
    expect((await errorOf(stripe.checkout.sessions.expire(session.id))).message).toContain("complete");
  });

  it("refunds in parts, up to the charge", async () => {
    const { intent, charge } = await paidCharge(bench);
    const part = await stripe.refunds.create({
      payment_intent: intent.id,
      amount: 527,
      metadata: { order: "1" },
    });
    expect(part).toMatchObject({
      amount: 527,
      status: "succeeded",
      charge: charge.id,
      metadata: { order: "1" },
    });
    const tooMuch = await errorOf(stripe.refunds.create({ charge: charge.id, amount: 30_001 }));
    expect(tooMuch).toMatchObject({ param: "amount", statusCode: 400 });
    await stripe.refunds.create({ charge: charge.id });
    expect(await stripe.charges.retrieve(charge.id)).toMatchObject({
      amount_refunded: 30_527,
      refunded: true,
    });
    expect((await errorOf(stripe.refunds.create({ charge: charge.id }))).code).toBe(
      "charge_already_refunded",
    );
    expect((await stripe.refunds.list({ payment_intent: intent.id })).data).toHaveLength(2);
    const kept = await stripe.balanceTransactions.list({ source: part.id });
    expect(kept.data).toMatchObject([{ type: "refund", amount: -527, fee: 0, net: -527 }]);
  });

  // Red without lockAll() in api.ts: two refunds would read the same remainder.
  it("never refunds more than the charge in parallel", async () => {
    const { charge } = await paidCharge(bench);
    const calls = Array.from({ length: 6 }, () =>
      stripe.refunds.create({ charge: charge.id, amount: 10_000 }),
    );
    const done = (await Promise.allSettled(calls)).filter((one) => one.status === "fulfilled");
    expect(done).toHaveLength(3);
  });

  it("transfers a charge to its sellers, together no more than the charge", async () => {
    const seller = await readySeller(bench);
    const { charge } = await paidCharge(bench);
    const order = { currency: "eur", destination: seller, source_transaction: charge.id };
    const transfer = await stripe.transfers.create({ ...order, amount: 20_000 });
    expect(transfer).toMatchObject({ amount: 20_000, destination: seller, transfer_group: "checkout-1" });
    const tooMuch = await errorOf(stripe.transfers.create({ ...order, amount: 10_528 }));
    expect(tooMuch.message).toContain("must not exceed");
    await stripe.transfers.create({ ...order, amount: 10_527 });
    const group = await stripe.transfers.list({ transfer_group: "checkout-1", destination: seller });
    expect(group.data.map((one) => one.amount)).toEqual([10_527, 20_000]);
  });

  it("needs available money for a transfer without a charge", async () => {
    const seller = await readySeller(bench);
    await paidCharge(bench);
    const order = { amount: 1_000, currency: "eur", destination: seller };
    expect((await errorOf(stripe.transfers.create(order))).code).toBe("balance_insufficient");
    const pending = await stripe.balance.retrieve();
    offsetMs += 3 * 86_400_000;
    const available = await stripe.balance.retrieve();
    expect(available.available[0]?.amount).toBe(
      (pending.available[0]?.amount ?? 0) + (pending.pending[0]?.amount ?? 0),
    );
    await expect(stripe.transfers.create(order)).resolves.toMatchObject({ source_transaction: null });
  });

  it("reverses a transfer while the seller has the money", async () => {
    const seller = await readySeller(bench);
    const { charge } = await paidCharge(bench);
    const order = { amount: 20_000, currency: "eur", destination: seller, source_transaction: charge.id };
    const transfer = await stripe.transfers.create(order);
    await stripe.transfers.createReversal(transfer.id, { amount: 5_000 });
    await bench.hook(`payout/${seller}`, { amount: 10_000 });
    const empty = await errorOf(stripe.transfers.createReversal(transfer.id));
    expect(empty.code).toBe("balance_insufficient");
    await stripe.transfers.createReversal(transfer.id, { amount: 5_000 });
    expect(await stripe.transfers.retrieve(transfer.id)).toMatchObject({
      amount_reversed: 10_000,
      reversed: false,
    });
    const balance = await stripe.balance.retrieve({}, { stripeAccount: seller });
    expect((balance.pending[0]?.amount ?? 0) + (balance.available[0]?.amount ?? 0)).toBe(0);
  });

  it("opens a dispute, takes the money, and gives it back when won", async () => {
    const { session } = await attempt("4000000000000259");
    const [dispute] = (await stripe.disputes.list()).data;
    expect(dispute).toMatchObject({ status: "needs_response", amount: 30_527 });
    expect(dispute?.payment_intent).toBe((session.payment_intent as Stripe.PaymentIntent).id);
    const refused = await errorOf(stripe.refunds.create({ charge: String(dispute?.charge) }));
    expect(refused.code).toBe("charge_disputed");
    await bench.hook(`dispute/${dispute?.id}`, { status: "won" });
    const closed = await stripe.disputes.retrieve(String(dispute?.id));
    expect(closed.status).toBe("won");
    expect(closed.balance_transactions.map((one) => one.net)).toEqual([-32_527, 30_527]);
  });

  it("keeps every balance equal to the sum of its movements", async () => {
    const all = await stripe.balanceTransactions.list({ limit: 100 }).autoPagingToArray({ limit: 1_000 });
    const sum = all.reduce((total, one) => total + one.net, 0);
    const balance = await stripe.balance.retrieve();
    expect((balance.available[0]?.amount ?? 0) + (balance.pending[0]?.amount ?? 0)).toBe(sum);
  });
});
