import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { money } from "@/lib/kernel/money";
import { addMinutes } from "@/lib/kernel/time";
import { testEnvironment } from "@/lib/testing/environment";
import { leadToSandbox } from "@/lib/testing/sandbox";
import { IS_REAL } from "@/local/sandbox";
import { type Bench, startBench } from "@/local/stripe/testing/bench";
import { type CheckoutRequest, ProviderRefusal, SignatureError } from "./port";
import { paymentProvider } from "./provider";
import { requirementOf } from "./stripe-accounts";

/** The local double; a run against Stripe's sandbox has none, and leaves out what only its switches can bring about. */
let bench: Bench;
beforeAll(async () => {
  if (!IS_REAL) bench = await startBench();
  const database = "postgres://none@127.0.0.1:9/none";
  Object.assign(process.env, testEnvironment(), {
    DATABASE_URL: database,
    DATABASE_READ_URL: database,
    STRIPE_API_URL: bench?.url,
  });
});
leadToSandbox({ STRIPE_SECRET_KEY: "VENDOR_STRIPE_SECRET_KEY", STRIPE_API_URL: "VENDOR_STRIPE_URL" });
afterAll(() => bench?.close());

/** A sandbox remembers the keys of earlier runs. */
const run = randomUUID().slice(0, 8);
let count = 0;
function checkout(over: Partial<CheckoutRequest> = {}): CheckoutRequest {
  count += 1;
  return {
    key: `payment-${run}-${count}`,
    checkoutId: `checkout-${run}-${count}`,
    orderId: `order-${run}-${count}`,
    amount: money(28_900, "EUR"),
    description: "Olympus OM-1",
    imageUrl: "https://assets.example/om-1.webp",
    note: "Held for you until 14:30.",
    locale: "de",
    expiresAt: addMinutes(new Date(), 60),
    successUrl: "http://localhost:3000/orders/1?paid=1",
    cancelUrl: "http://localhost:3000/orders/1",
    ...over,
  };
}

async function paid(over: Partial<CheckoutRequest> = {}) {
  const provider = await paymentProvider();
  const request = checkout(over);
  const { sessionId } = await provider.openCheckout(request);
  await bench.hook(`pay/${sessionId}`, { card: "5555555555554444" });
  const end = await provider.endCheckout(sessionId);
  if (end.outcome !== "paid") throw new Error(`the page is ${end.outcome}`);
  return { ...request, sessionId, providerPaymentId: end.providerPaymentId, end };
}

async function recipient(onboarded: boolean): Promise<string> {
  const provider = await paymentProvider();
  const about = { email: "mara@people.example", name: "Mara Lind", country: "DE" };
  count += 1;
  const { providerAccountId } = await provider.createRecipient({
    key: `recipient-${run}-${count}`,
    ...about,
  });
  if (onboarded) await bench.hook(`onboard/${providerAccountId}`);
  return providerAccountId;
}

describe("a checkout", () => {
  it("is one page for one key, and another for another", async () => {
    const provider = await paymentProvider();
    const request = checkout();
    const first = await provider.openCheckout(request);
    expect(await provider.openCheckout(request)).toEqual(first);
    expect((await provider.openCheckout(checkout())).sessionId).not.toBe(first.sessionId);
  });

  it("answers `unavailable`, never a refusal, when a key comes with something else", async () => {
    const provider = await paymentProvider();
    const request = checkout();
    await provider.openCheckout(request);
    await expect(provider.openCheckout({ ...request, note: "Other" })).rejects.toMatchObject({
      code: "unavailable",
    });
  });

  it.skipIf(IS_REAL)(
    "carries zero-decimal and three-decimal currencies in their own minor units",
    async () => {
      expect((await paid({ amount: money(4_500, "JPY") })).end).toMatchObject({
        amount: money(4_500, "JPY"),
      });
      expect((await paid({ amount: money(12_340, "KWD") })).end).toMatchObject({
        amount: money(12_340, "KWD"),
      });
    },
  );

  it("ends released, and stays so", async () => {
    const provider = await paymentProvider();
    const { sessionId } = await provider.openCheckout(checkout());
    expect(await provider.endCheckout(sessionId)).toEqual({ outcome: "released" });
    expect(await provider.endCheckout(sessionId)).toEqual({ outcome: "released" });
  });

  it.skipIf(IS_REAL)("ends paid with what was paid, its card and fee", async () => {
    const provider = await paymentProvider();
    const { sessionId, end } = await paid();
    expect(end).toMatchObject({ outcome: "paid", amount: money(28_900, "EUR") });
    expect(await provider.endCheckout(sessionId)).toEqual(end);
    expect(await provider.getCharge(end.providerPaymentId)).toMatchObject({
      card: "mastercard 4444",
      fee: money(459, "EUR"),
    });
  });

  it("is refused when the provider's rules are broken, and when it is not known", async () => {
    const provider = await paymentProvider();
    const soon = checkout({ expiresAt: addMinutes(new Date(), 20) });
    await expect(provider.openCheckout(soon)).rejects.toBeInstanceOf(ProviderRefusal);
    await expect(provider.endCheckout("cs_none")).rejects.toBeInstanceOf(ProviderRefusal);
  });
});

describe.skipIf(IS_REAL)("money on its way", () => {
  it("refunds once per refund, under the same key or another", async () => {
    const provider = await paymentProvider();
    const { providerPaymentId, orderId, amount } = await paid();
    const request = { key: `r-${orderId}`, refundId: `r-${orderId}`, providerPaymentId, orderId, amount };
    const first = await provider.refund(request);
    expect(await provider.refund(request)).toEqual(first);
    expect(await provider.refund({ ...request, key: `${request.key}-1` })).toEqual(first);
    await expect(provider.refund({ ...request, key: "another", refundId: "another" })).rejects.toBeInstanceOf(
      ProviderRefusal,
    );
  });

  it("transfers once per transfer, and says when the account is what stands in the way", async () => {
    const provider = await paymentProvider();
    const { providerPaymentId, orderId, checkoutId } = await paid();
    const to = { providerAccountId: await recipient(false) };
    const what = { providerPaymentId, orderId, checkoutId, amount: money(20_000, "EUR") };
    const request = { key: `t-${orderId}`, transferId: `t-${orderId}`, ...what, ...to };
    await expect(provider.transfer(request)).rejects.toMatchObject({ reason: "account_not_ready" });
    await bench.hook(`onboard/${to.providerAccountId}`);
    const first = await provider.transfer({ ...request, key: `${request.key}-1` });
    expect(await provider.transfer({ ...request, key: `${request.key}-2` })).toEqual(first);
    const more = { ...request, key: "more", transferId: "more" };
    await expect(provider.transfer(more)).rejects.toMatchObject({ reason: "other" });
  });
});

describe("a seller's account", () => {
  it("lacks what the seller has not told yet", async () => {
    const provider = await paymentProvider();
    const providerAccountId = await recipient(false);
    const { ready, missing } = await provider.getRecipient(providerAccountId);
    expect(ready).toBe(false);
    expect(missing).toContain("identity");
    const urls = { returnUrl: "http://localhost:3000/back", refreshUrl: "http://localhost:3000/again" };
    const { url } = await provider.openOnboarding({ providerAccountId, ...urls });
    expect((await fetch(url)).status).toBe(200);
  });

  it.skipIf(IS_REAL)("is ready when nothing is missing any more", async () => {
    const provider = await paymentProvider();
    const id = await recipient(false);
    expect(await provider.getRecipient(id)).toEqual({
      ready: false,
      missing: ["identity", "address", "terms", "bank_account"],
    });
    await bench.hook(`onboard/${id}`);
    expect(await provider.getRecipient(id)).toEqual({ ready: true, missing: [] });
  });

  it.each([
    ["identity.individual.date_of_birth.day", "identity"],
    ["individual.verification.document", "identity"],
    ["identity.individual.address.line1", "address"],
    ["identity.attestations.terms_of_service.account.date", "terms"],
    ["external_account", "bank_account"],
    ["configuration.recipient.default_outbound_destination", "bank_account"],
    ["configuration.merchant.mcc", "other"],
  ])("puts %s into our word for it", (description, word) => {
    expect(requirementOf(description)).toBe(word);
  });
});

describe.skipIf(IS_REAL)("what goes wrong on the way", () => {
  it.each([500, 429, 503])("is `unavailable` after a %i", async (status) => {
    const provider = await paymentProvider();
    await bench.hook("fail-next", { path: "/v1/checkout/sessions", status, times: 3 });
    await expect(provider.openCheckout(checkout())).rejects.toMatchObject({
      domain: "request",
      code: "unavailable",
    });
    await bench.hook("reset");
  });

  it("is bridged by the SDK when one answer is lost", async () => {
    const provider = await paymentProvider();
    const lost = { path: "/v1/checkout/sessions", dropAfter: "process-then-drop-connection" };
    await bench.hook("fail-next", lost);
    const request = checkout();
    const page = await provider.openCheckout(request);
    expect(await provider.openCheckout(request)).toEqual(page);
  });
});

describe.skipIf(IS_REAL)("a message", () => {
  async function message(fits: (type: string, id: string) => boolean) {
    return bench.receiver.waitFor(({ event }) => fits(event.type, event.data?.object.id ?? ""));
  }

  it("is read when it is signed: paid, expired, an account touched in either format", async () => {
    const provider = await paymentProvider();
    const { sessionId, checkoutId, providerPaymentId, amount } = await paid();
    const done = await message((type, id) => type === "checkout.session.completed" && id === sessionId);
    expect(provider.readWebhook(done.body, done.signature)).toEqual({
      kind: "checkout_paid",
      id: done.event.id,
      type: "checkout.session.completed",
      objectId: sessionId,
      checkoutId,
      providerPaymentId,
      amount,
    });
    const request = checkout();
    const page = await provider.openCheckout(request);
    await provider.endCheckout(page.sessionId);
    const over = await message((type, id) => type === "checkout.session.expired" && id === page.sessionId);
    expect(provider.readWebhook(over.body, over.signature)).toMatchObject({
      kind: "checkout_expired",
      checkoutId: request.checkoutId,
    });
    await recipient(true);
    for (const type of ["account.updated", "v2.core.account[requirements].updated"]) {
      const touched = await message((one) => one === type);
      expect(provider.readWebhook(touched.body, touched.signature)).toMatchObject({
        kind: "account_touched",
        providerAccountId: expect.stringMatching(/^acct_/),
      });
    }
    const charged = await message((type) => type === "charge.succeeded");
    expect(provider.readWebhook(charged.body, charged.signature)).toMatchObject({ kind: "other" });
  });

  // Red when readStripeEvent() parses the body instead of asking the SDK to check it.
  it("is refused when one letter differs, the signature is another's, old, or missing", async () => {
    const provider = await paymentProvider();
    const { body, signature } = await message((type) => type === "charge.succeeded");
    const old = signature.replace(/t=\d+/, "t=1700000000");
    for (const [text, signed] of [
      [body.replace("evt_", "evx_"), signature],
      [body, signature.replace(/v1=.{4}/, "v1=0000")],
      [body, old],
      [body, ""],
      ["not json", signature],
      ["null", signature],
      ["", ""],
    ] as const) {
      expect(() => provider.readWebhook(text, signed), text.slice(0, 20)).toThrow(SignatureError);
    }
  });
});
