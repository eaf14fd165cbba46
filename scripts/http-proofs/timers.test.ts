import { beforeAll, describe, expect, it } from "vitest";
import { acceptOrder } from "@/lib/orders/commands/accept-order";
import { shipOrder } from "@/lib/orders/commands/ship-order";
import { writer } from "@/lib/platform/db/client";
import { PARCEL } from "@/lib/testing/orders";
import { expectBalanced } from "./support/ledger";
import { type Person, payableSeller } from "./support/people";
import { type Bought, bought, listed, orderStatus } from "./support/sale";
import { stage } from "./support/stage";
import { calm, paymentArrived, until } from "./support/until";

const DAY = 86_400_000;
const { stand, switches } = stage();
let seller: Person;

beforeAll(async () => {
  seller = await payableSeller(stand().app.url);
});

async function paidSale(): Promise<Bought> {
  const sale = await bought(stand().app.url, await listed(seller));
  await switches().pay(sale.sessionId);
  await paymentArrived(switches(), sale.checkoutId);
  return sale;
}

/** Days go by with nobody at work; then everything that is overdue comes at once. */
async function late(days: number): Promise<void> {
  await switches().stopAfter(0);
  await switches().jump(days * DAY);
  await switches().resume();
  await calm(switches());
}

/** All that a timer could have changed: the order's row, the money, and what was said about it since `known`. */
async function trace(orderId: string, known: readonly string[]): Promise<unknown> {
  const order = await writer().order.findUniqueOrThrow({ where: { id: orderId } });
  // Old news are cleared away after a while, so what counts is what was added.
  const added = await writer().outboxEvent.findMany({
    where: { subject: orderId, id: { notIn: [...known] } },
    select: { name: true },
  });
  const refunds = await writer().refund.count({ where: { orderId } });
  const transfers = await writer().transfer.count({ where: { orderId } });
  return { ...order, added, refunds, transfers };
}

type News = Awaited<ReturnType<typeof newsOf>>;

function newsOf(orderId: string) {
  return writer().outboxEvent.findMany({ where: { subject: orderId, name: { startsWith: "orders/" } } });
}

/** Hands every event of an order to the workflows again, under new ids: each of its timers is set a second time. */
async function setAllTimersAgain(events: News): Promise<void> {
  expect(events.length).toBeGreaterThan(0);
  const { INNGEST_BASE_URL, INNGEST_EVENT_KEY } = stand().stack.environment;
  const again = events.map((event) => ({
    id: crypto.randomUUID(),
    name: event.name,
    data: {
      ...(event.payload as Record<string, unknown>),
      eventId: event.id,
      subject: event.subject,
      version: event.version,
      occurredAt: event.occurredAt.toISOString(),
    },
  }));
  const answer = await fetch(`${INNGEST_BASE_URL}/e/${INNGEST_EVENT_KEY}`, {
    method: "POST",
    body: JSON.stringify(again),
    headers: { "content-type": "application/json" },
  });
  expect(answer.status).toBe(200);
  await calm(switches());
}

describe("a timer that comes late does its work once", () => {
  it("not paid: the order lapses and the item is for sale again", async () => {
    const listing = await listed(seller);
    const sale = await bought(stand().app.url, listing);
    await late(1);
    expect(await orderStatus(sale.orderId)).toBe("expired");
    expect((await writer().listing.findUniqueOrThrow({ where: { id: listing.listingId } })).status).toBe(
      "active",
    );
    await again(sale);
  });

  it("not sent: the order is called off and refunded once", async () => {
    const sale = await paidSale();
    await late(10);
    await until("the money is back", async () => (await refunds(sale)) === 1);
    expect(await orderStatus(sale.orderId)).toBe("cancelled");
    await again(sale);
  });

  it("nothing said after it was sent without a number: the sale completes", async () => {
    const sale = await paidSale();
    await shipOrder(seller.ctx, { orderId: sale.orderId, withoutTracking: true });
    await late(16);
    expect(await orderStatus(sale.orderId)).toBe("completed");
    await until("the seller is paid", async () => (await transfers(sale)) === 1);
    await again(sale);
  });

  it("no scan: the order is shown to the operators, and the money stays", async () => {
    const sale = await paidSale();
    await shipOrder(seller.ctx, { orderId: sale.orderId, ...PARCEL });
    await late(23);
    const { status, flaggedAt } = await writer().order.findUniqueOrThrow({ where: { id: sale.orderId } });
    expect(status).toBe("shipped");
    expect(flaggedAt).not.toBeNull();
    await again(sale);
  });
});

it("timers of an order that has moved on change nothing", async () => {
  const sale = await paidSale();
  await shipOrder(seller.ctx, { orderId: sale.orderId, ...PARCEL });
  await acceptOrder(sale.buyer.ctx, { orderId: sale.orderId });
  await calm(switches());
  await until("the seller is paid", async () => (await transfers(sale)) === 1);
  const known = (await newsOf(sale.orderId)).map((event) => event.id);
  const before = await trace(sale.orderId, known);
  await late(25);
  expect(await trace(sale.orderId, known)).toEqual(before);
  await again(sale);
});

/** A second and a third coming of every timer leaves no trace, and the books as they are. */
async function again(sale: Bought): Promise<void> {
  const events = await newsOf(sale.orderId);
  const known = events.map((event) => event.id);
  const before = await trace(sale.orderId, known);
  const mails = (await switches().mails(sale.buyer.email)).length;
  await setAllTimersAgain(events);
  await setAllTimersAgain(events);
  await switches().pass(60 * DAY);
  await calm(switches());
  expect(await trace(sale.orderId, known)).toEqual(before);
  expect(await switches().mails(sale.buyer.email)).toHaveLength(mails);
  await expectBalanced(sale.orderId);
}

function refunds({ orderId }: Bought): Promise<number> {
  return writer().refund.count({ where: { orderId, status: "succeeded" } });
}

function transfers({ orderId }: Bought): Promise<number> {
  return writer().transfer.count({ where: { orderId, status: "succeeded" } });
}
