import { describe, expect, it } from "vitest";
import { money } from "@/lib/kernel/money";
import { openCheckout } from "@/lib/payments/tasks/open-checkout";
import { writer } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/testing/database";
import {
  eventsOf,
  PAGE,
  paymentStatus,
  requestedPayment,
  type TestPayment,
  testStripe,
} from "@/lib/testing/payments";
import { POST } from "./route";

testDatabase();
const stripe = testStripe();

function send(body: BodyInit, signature?: string, headers: Record<string, string> = {}): Promise<Response> {
  const all = { ...headers, ...(signature === undefined ? {} : { "stripe-signature": signature }) };
  const init = { method: "POST", body, headers: all, duplex: "half" };
  return POST(new Request("http://localhost:3000/api/webhooks/stripe", init));
}

/** The message that a page was paid, as the provider signed it. */
async function paidMessage(payment: TestPayment) {
  await openCheckout(payment.buyer, { checkoutId: payment.checkoutId, ...PAGE });
  const { sessionId } = await writer().payment.findUniqueOrThrow({ where: { id: payment.paymentId } });
  await stripe.bench().hook(`pay/${sessionId}`, { card: "4242424242424242" });
  return stripe
    .bench()
    .receiver.waitFor(
      ({ event }) => event.type === "checkout.session.completed" && event.data?.object.id === sessionId,
      20_000,
    );
}

describe("POST /api/webhooks/stripe", () => {
  it("takes a signed message, of 20 at once once", async () => {
    const payment = await requestedPayment();
    const { body, signature } = await paidMessage(payment);
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(body, signature)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200));
    expect(await paymentStatus(payment)).toBe("succeeded");
    expect(await eventsOf(payment.paymentId)).toEqual(["payment.succeeded"]);
  });

  // Red when the route does not read the event by readWebhook().
  it("refuses what is not signed, and changes nothing", async () => {
    const payment = await requestedPayment();
    const { body, signature } = await paidMessage(payment);
    for (const [text, signed] of [
      [body, undefined],
      [body, "t=1,v1=00"],
      [body.replace(payment.checkoutId, crypto.randomUUID()), signature],
      ["{", signature],
      ["", signature],
    ] as const) {
      const answer = await send(text, signed);
      expect(answer.status).toBe(400);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(await answer.json()).toMatchObject({ code: "payments.bad_signature", status: 400 });
    }
    expect(await paymentStatus(payment)).toBe("open");
    expect(await writer().paymentWebhook.count({ where: { objectId: "cs_none" } })).toBe(0);
  });

  it("answers a conflict when the amount is another, and takes nothing in", async () => {
    const payment = await requestedPayment();
    const { body, signature, event } = await paidMessage(payment);
    const other = money(payment.amount.minor + 1, "EUR");
    await writer().payment.update({
      where: { id: payment.paymentId },
      data: { amountMinor: BigInt(other.minor) },
    });
    expect((await send(body, signature)).status).toBe(409);
    expect(await paymentStatus(payment)).toBe("open");
    expect(await writer().paymentWebhook.count({ where: { id: event.id } })).toBe(0);
  });

  it("acknowledges a message that we do not need", async () => {
    const { receiver } = stripe.bench();
    const other = await receiver.waitFor(({ event }) => event.type === "charge.succeeded");
    expect((await send(other.body, other.signature)).status).toBe(200);
    expect(await writer().paymentWebhook.count({ where: { id: other.event.id } })).toBe(1);
  });

  // Red when readBody() counts only after it has read everything.
  it("stops reading a body that is too large, said or not", async () => {
    let sent = 0;
    const huge = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 100) return controller.close();
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const unsaid = await send(huge, "t=1,v1=00");
    expect(unsaid.status).toBe(422);
    expect(await unsaid.json()).toMatchObject({ fields: { body: { code: "too_big" } } });
    expect(sent).toBeLessThan(16);
    const said = await send("{}", "t=1,v1=00", { "content-length": "99999999" });
    expect(said.status).toBe(422);
  });
});
