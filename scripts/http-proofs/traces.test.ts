import { afterAll, beforeAll, expect, it } from "vitest";
import { ADDRESS } from "@/lib/testing/orders";
import { type Person, payableSeller } from "./support/people";
import { bought, listed } from "./support/sale";
import { stage } from "./support/stage";
import { type ReceivedSpan, startTraceReceiver } from "./support/trace-receiver";
import { calm, paymentArrived, until } from "./support/until";

const receiver = await startTraceReceiver();
const { stand, switches } = stage(() => ({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url }));
let buyer: Person;

beforeAll(async () => {
  const { url } = stand().app;
  const listing = await listed(await payableSeller(url));
  // What this process has committed is out of the way: only the app hands on what follows.
  await calm(switches());
  const sale = await bought(url, listing);
  buyer = sale.buyer;
  await switches().pay(sale.sessionId);
  await paymentArrived(switches(), sale.checkoutId);
  // Spans come in batches, what began a trace after what it led to: the test looks once both ends are there.
  await until("all of the sale was told", async () => {
    const ends = [named("relay orders/order.placed")[0], named("relay orders/order.paid")[0]];
    const begun = ends.every((span) => pathOf(span)[0]?.startsWith("POST "));
    return begun && named("relay orders/order.paid").some(hasStepBelow) && told() !== undefined;
  });
});
afterAll(() => receiver.close());

function named(name: string): ReceivedSpan[] {
  return receiver.spans.filter((span) => span.name === name);
}

function hasStepBelow({ spanId }: ReceivedSpan): boolean {
  return receiver.spans.some(({ name, parentSpanId }) => parentSpanId === spanId && name.startsWith("step "));
}

/** Someone being told of the payment. */
function told(): ReceivedSpan | undefined {
  return receiver.spans.find(({ name }) => name.startsWith("step notifications-tell-"));
}

/** The span and those above it, up to the request for a route; Next's own, around it and below it, left out. */
function pathOf(span: ReceivedSpan | undefined): string[] {
  if (!span) return [];
  const above = receiver.spans.find(({ spanId }) => spanId === span.parentSpanId);
  if (above) expect(above.traceId).toBe(span.traceId);
  const counts = /^(POST|command|query|task|relay|step) /.test(span.name);
  return [...pathOf(above), ...(counts ? [span.name] : [])];
}

// Red without `traceparent` in lib/platform/outbox/append.ts or inngest/client.ts.
it("a payment is one trace, from the provider's message through the outbox to workflows and on", () => {
  const [paid] = named("relay orders/order.paid");
  expect(pathOf(paid)).toEqual([
    "POST /api/webhooks/stripe",
    "command payments.recordWebhook",
    "relay payments/payment.succeeded",
    "step orders-record-payment",
    "command orders.recordPayment",
    "relay orders/order.paid",
  ]);
  expect(told()?.traceId).toBe(paid?.traceId);
});

it("an order begins with what the buyer sent", () => {
  expect(pathOf(named("relay orders/order.placed")[0])).toEqual([
    "POST /buy/[shortId]",
    "command orders.placeOrder",
    "relay orders/order.placed",
  ]);
});

// Red without allowedExporter() in lib/platform/tracing/start.ts.
it("says nothing about anyone", async () => {
  // A search is a text that someone typed.
  await buyer.visitor.fetch("/search?q=whatever-i-was-looking-for");
  await until("the search was told", async () => receiver.spans.some(({ name }) => name === "GET /search"));
  const all = receiver.raw.join("\n");
  for (const secret of [buyer.email, buyer.userId, ADDRESS.street, ADDRESS.recipient, "whatever-i-was"]) {
    expect(all.includes(secret), secret).toBe(false);
  }
  for (const span of receiver.spans) expect(span.events ?? []).toEqual([]);
});

it("leaves out what machines ask every few seconds", async () => {
  await fetch(`${stand().app.url}/api/health/ready`);
  await buyer.visitor.fetch("/search?q=the-last-one");
  const searches = receiver.spans.filter(({ name }) => name === "GET /search").length;
  await until("the next search was told", async () => {
    return receiver.spans.filter(({ name }) => name === "GET /search").length > searches;
  });
  expect(JSON.stringify(receiver.spans)).not.toContain("/api/health");
});
