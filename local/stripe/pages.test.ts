import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, startBench } from "./testing/bench";
import { paidCharge, readySeller, sampleAccount, sampleSession } from "./testing/sample";

describe("pages", () => {
  let bench: Bench;
  let stripe: Stripe;
  beforeAll(async () => {
    bench = await startBench();
    stripe = bench.stripe;
  });
  afterAll(() => bench.close());

  async function submit(url: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
    const body = new URLSearchParams(fields);
    const response = await fetch(url, { method: "POST", body, headers, redirect: "manual" });
    return {
      status: response.status,
      location: response.headers.get("location"),
      text: await response.text(),
    };
  }
  const open = async (path: string) => (await fetch(new URL(path, bench.url))).text();
  const card = { email: "a@example.com", expiry: "12 / 34", cvc: "123", name: "Jenny Rosen", country: "DE" };

  async function newSession(): Promise<{ id: string; url: string }> {
    const { id, url } = await stripe.checkout.sessions.create(sampleSession());
    return { id, url: url ?? "" };
  }

  it("shows the order, the hold time and the way back, and lets no other page frame it", async () => {
    const { url } = await newSession();
    const response = await fetch(url);
    const text = await response.text();
    for (const part of ["Film camera", "€305.27", "Held for you until 14:30.", "/checkout/cancelled"]) {
      expect(text).toContain(part);
    }
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  it("escapes what the shop wrote", async () => {
    const product_data = { name: '<img src=x onerror="alert(1)">' };
    const price_data = { currency: "eur", unit_amount: 5_000, product_data };
    const session = await stripe.checkout.sessions.create(
      sampleSession({ line_items: [{ quantity: 1, price_data }] }),
    );
    for (const page of [session.url ?? "", "/payments", `/payments/${session.id}`]) {
      expect(await open(page)).not.toContain("<img src=x");
    }
  });

  it("pays and returns to the shop with the session's id", async () => {
    const { id, url } = await newSession();
    const paid = await submit(url, { ...card, number: "4242 4242 4242 4242" });
    expect(paid).toMatchObject({
      status: 303,
      location: `http://localhost:3000/checkout/done?session=${id}`,
    });
    const again = await submit(url, { ...card, number: "4242 4242 4242 4242" });
    expect(again.text).toContain("You have paid");
    expect((await stripe.charges.list({ payment_intent: await intentOf(id) })).data).toHaveLength(1);
  });

  async function intentOf(id: string): Promise<string> {
    return String((await stripe.checkout.sessions.retrieve(id)).payment_intent);
  }

  // Red without lockAll() in double.ts: each press would then make its own payment.
  it("charges once when the button is pressed five times at once", async () => {
    const transfer_group = "impatient";
    const { url } = await stripe.checkout.sessions.create(
      sampleSession({ payment_intent_data: { transfer_group } }),
    );
    const press = () => submit(url ?? "", { ...card, number: "4242424242424242" });
    await Promise.all(Array.from({ length: 5 }, press));
    expect((await stripe.charges.list({ transfer_group })).data).toHaveLength(1);
  });

  it.each([
    [{ number: "4242 4242 4242 4241" }, 422, "Your card number is invalid."],
    [{ number: "4242" }, 422, "Your card number is incomplete."],
    [{ expiry: "01 / 20" }, 422, "expiration date is in the past."],
    [{ expiry: "13 / 34" }, 422, "expiration date is incomplete."],
    [{ cvc: "1" }, 422, "security code is incomplete."],
    [{ email: "nobody" }, 422, "Enter a valid email address."],
    [{ name: "" }, 422, "Enter the name on the card."],
    [{ number: "4000000000000002" }, 402, "Your card was declined."],
    [{ number: "4000000000009995" }, 402, "Your card has insufficient funds."],
  ])("explains %j beside the field", async (change, status, sentence) => {
    const { id, url } = await newSession();
    const answer = await submit(url, { ...card, number: "4242424242424242", ...change });
    expect(answer.status).toBe(status);
    expect(answer.text.replaceAll("&#39;", "'")).toContain(sentence);
    expect(answer.text).toContain('aria-invalid="true"');
    expect((await stripe.checkout.sessions.retrieve(id)).status).toBe("open");
  });

  it("goes through the bank's page, which can fail and then complete", async () => {
    const { id, url } = await newSession();
    const number = "4000 0025 0000 3155";
    const asked = await submit(url, { ...card, number });
    const bank = new URL(asked.location ?? "", url).href;
    expect(await open(bank)).toContain("Is this you?");
    const failed = await submit(bank, { answer: "fail" });
    expect(await open(failed.location ?? "")).toContain("unable to authenticate");
    await submit(url, { ...card, number });
    const done = await submit(bank, { answer: "complete" });
    expect(done.location).toContain(id);
    expect((await stripe.checkout.sessions.retrieve(id)).payment_status).toBe("paid");
  });

  it("charges nothing when the session expires during 3-D Secure", async () => {
    const { id, url } = await newSession();
    const asked = await submit(url, { ...card, number: "4000002760003184" });
    await stripe.checkout.sessions.expire(id);
    const late = await submit(new URL(asked.location ?? "", url).href, { answer: "complete" });
    expect(late).toMatchObject({ status: 410 });
    expect(await stripe.paymentIntents.retrieve(await intentOf(id))).toMatchObject({ status: "canceled" });
  });

  it("says that an expired page has expired", async () => {
    const { id, url } = await newSession();
    await stripe.checkout.sessions.expire(id);
    for (const answer of [
      await submit(url, { ...card, number: "4242424242424242" }),
      await submit(url, {}),
    ]) {
      expect(answer.status).toBe(410);
      expect(answer.text).toContain("Nothing was charged");
    }
  });

  it("refuses forms sent from another site, and unknown pages", async () => {
    const { url } = await newSession();
    const foreign = await submit(
      url,
      { ...card, number: "4242424242424242" },
      { "sec-fetch-site": "cross-site" },
    );
    expect(foreign.status).toBe(403);
    for (const path of ["/c/pay/cs_test_unknown", "/3ds/pi_x", "/onboarding/x", "/nothing", "/events/x"]) {
      expect((await fetch(bench.url + path)).status).toBe(404);
    }
  });

  describe("onboarding", () => {
    const refresh_url = "http://localhost:3000/sell/again";
    const return_url = "http://localhost:3000/sell/back";
    async function begin() {
      const account = await stripe.v2.core.accounts.create(sampleAccount());
      const use_case = { type: "account_onboarding", account_onboarding: { refresh_url, return_url } };
      const link = await stripe.v2.core.accountLinks.create({ account: account.id, use_case });
      return { account: account.id, url: link.url };
    }
    const state = async (id: string) => {
      const include = ["configuration.recipient" as const, "requirements" as const];
      const account = await stripe.v2.core.accounts.retrieve(id, { include });
      return {
        status: account.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status,
        missing: account.requirements?.entries?.map((entry) => entry.description),
      };
    };
    const answers = {
      givenName: "Jenny",
      surname: "Rosen",
      birthDate: "1990-01-01",
      line1: "Musterstraße 1",
      postalCode: "10115",
      city: "Berlin",
      iban: "DE89 3704 0044 0532 0130 00",
      terms: "yes",
    };

    it("activates transfers, once, and then asks for a new link", async () => {
      const { account, url } = await begin();
      expect(await submit(url, { ...answers, act: "finish" })).toMatchObject({
        status: 303,
        location: return_url,
      });
      expect(await state(account)).toEqual({ status: "active", missing: [] });
      const again = await fetch(url, { redirect: "manual" });
      expect(again.headers.get("location")).toBe(refresh_url);
    });

    it("keeps what is missing when left early", async () => {
      const { account, url } = await begin();
      const early = { givenName: "Jenny", surname: "Rosen", act: "later" };
      expect(await submit(url, early)).toMatchObject({ location: return_url });
      expect(await state(account)).toEqual({
        status: "restricted",
        missing: [
          "identity.individual.date_of_birth",
          "identity.individual.address",
          "identity.attestations.terms_of_service.account",
          "external_account",
        ],
      });
    });

    it.each([
      [{ birthDate: "2015-01-01" }, "at least 18 years old"],
      [{ birthDate: "1990-02-30" }, "Enter your date of birth."],
      [{ iban: "DE02120300000000202051" }, "Only test IBANs"],
      [{ terms: "" }, "Accept the terms"],
      [{ surname: "" }, "Enter your legal last name."],
    ])("refuses %j", async (change, sentence) => {
      const { account, url } = await begin();
      const answer = await submit(url, { ...answers, ...change, act: "finish" });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(sentence);
      expect((await state(account)).status).toBe("restricted");
    });

    it("fills in data that passes", async () => {
      const { url } = await begin();
      const filled = await submit(url, { act: "fill" });
      expect(filled.text).toContain('value="DE89370400440532013000"');
    });
  });

  it("lets a person find a transfer by amount and name, and resend its event", async () => {
    const seller = await readySeller(bench);
    const { charge } = await paidCharge(bench);
    const order = { amount: 27_000, currency: "eur", destination: seller, source_transaction: charge.id };
    const transfer = await stripe.transfers.create(order);
    const text = (await open("/transfers")).replaceAll("&#39;", "'");
    expect(text).toContain("€270.00");
    expect(text).toContain("Mara's cameras");
    expect(await open(`/transfers/${transfer.id}`)).toContain("transfer.created");
    for (const path of [
      "/",
      "/payments",
      "/refunds",
      "/disputes",
      "/accounts",
      `/accounts/${seller}`,
      "/events",
    ]) {
      expect((await fetch(bench.url + path)).status).toBe(200);
    }
    const [event] = (await stripe.events.list({ type: "transfer.created", limit: 1 })).data;
    const resent = await submit(`${bench.url}/events/${event?.id}`, {});
    expect(resent).toMatchObject({ status: 303, location: `/events/${event?.id}` });
    const fits = (arrival: { event: { id: string } }) => arrival.event.id === event?.id;
    await expect.poll(() => bench.receiver.arrivals.filter(fits).length).toBe(2);
  });
});
