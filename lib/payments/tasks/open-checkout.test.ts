import { describe, expect, it } from "vitest";
import { writer } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/testing/database";
import { PAGE, paymentStatus, requestedPayment, succeededPayment, testStripe } from "@/lib/testing/payments";
import { openCheckout } from "./open-checkout";

testDatabase();
const stripe = testStripe();

async function pagesOf(checkoutId: string) {
  const all = await stripe.sdk.checkout.sessions.list({ limit: 100 });
  return all.data.filter((session) => session.client_reference_id === checkoutId);
}

describe("openCheckout", () => {
  it("makes the provider's page for exactly this payment", async () => {
    const payment = await requestedPayment();
    const { checkoutId, orderId, buyer } = payment;
    const { url } = await openCheckout(buyer, { checkoutId, ...PAGE });
    const [page] = await pagesOf(checkoutId);
    expect(page).toMatchObject({
      url,
      amount_total: 28_900,
      currency: "eur",
      metadata: { orderId },
      custom_text: { submit: { message: PAGE.note } },
      success_url: `http://localhost:3000/orders/${orderId}?paid=1`,
    });
    const row = await writer().payment.findUniqueOrThrow({ where: { id: payment.paymentId } });
    expect(row).toMatchObject({ status: "open", sessionId: page?.id, sessionUrl: url });
    expect(page?.expires_at).toBe(Math.floor((row.createdAt.getTime() + 3_600_000) / 1000));
  });

  // Red without `idempotencyKey: key` in stripe-checkout.ts.
  it("leads 20 clicks at once to one page", async () => {
    const { checkoutId, buyer } = await requestedPayment();
    const urls = new Set<string>();
    const tries = Array.from({ length: 20 }, async () => {
      // While the first call is under way the provider answers the others "busy"; the SDK asks again, then we say so.
      const answer = await openCheckout(buyer, { checkoutId, ...PAGE }).catch((error: unknown) => error);
      if (answer && typeof answer === "object" && "url" in answer) urls.add(String(answer.url));
      else expect(answer).toMatchObject({ code: "unavailable" });
    });
    await Promise.all(tries);
    const pages = await pagesOf(checkoutId);
    expect(pages).toHaveLength(1);
    expect([...urls]).toEqual([pages[0]?.url]);
  });

  it("leads back to the same page after another note, another language and a lost answer", async () => {
    const { checkoutId, buyer } = await requestedPayment();
    const lost = { path: "/v1/checkout/sessions", method: "POST", times: 3 };
    await stripe.bench().hook("fail-next", { ...lost, dropAfter: "process-then-drop-connection" });
    await expect(openCheckout(buyer, { checkoutId, ...PAGE })).rejects.toMatchObject({ code: "unavailable" });
    const { url } = await openCheckout(buyer, { checkoutId, note: "Anders", locale: "de" });
    const pages = await pagesOf(checkoutId);
    expect(pages.map((page) => page.url)).toEqual([url]);
  });

  it("says that the provider is away, and changes nothing", async () => {
    const payment = await requestedPayment();
    const { checkoutId, buyer } = payment;
    await stripe.bench().hook("fail-next", { path: "/v1/checkout/sessions", status: 503, times: 3 });
    await expect(openCheckout(buyer, { checkoutId, ...PAGE })).rejects.toMatchObject({ status: 503 });
    expect(await paymentStatus(payment)).toBe("requested");
    await expect(openCheckout(buyer, { checkoutId, ...PAGE })).resolves.toMatchObject({});
  });

  it("tells a refusal of the provider apart from its absence", async () => {
    const { checkoutId, buyer } = await requestedPayment({ amount: 20, fee: 1 });
    await expect(openCheckout(buyer, { checkoutId, ...PAGE })).rejects.toMatchObject({
      code: "provider_refused",
      status: 409,
    });
  });

  it("opens nothing for a stranger or for what is paid", async () => {
    const { checkoutId, buyer } = await succeededPayment();
    await expect(openCheckout(buyer, { checkoutId, ...PAGE })).rejects.toMatchObject({
      code: "already_paid",
    });
    const other = await requestedPayment();
    await expect(openCheckout(buyer, { checkoutId: other.checkoutId, ...PAGE })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await pagesOf(other.checkoutId)).toEqual([]);
  });
});
