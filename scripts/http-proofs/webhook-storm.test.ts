import { beforeAll, expect, it } from "vitest";
import { writer } from "@/lib/platform/db/client";
import { expectBalanced } from "./support/ledger";
import { type Person, payableSeller } from "./support/people";
import { type Bought, bought, listed, orderStatus } from "./support/sale";
import { FULL, stage } from "./support/stage";
import { paymentArrived } from "./support/until";
import { Webhooks } from "./support/webhooks";

const TIMES = FULL ? 50 : 20;
const { stand, switches } = stage();
let seller: Person;
let sale: Bought;
let answers: number[];

beforeAll(async () => {
  const { url } = stand().app;
  seller = await payableSeller(url);
  sale = await bought(url, await listed(seller));
  await switches().payments("faults", { drop: true });
  await switches().pay(sale.sessionId);
  const webhooks = new Webhooks(stand());
  const events = await webhooks.about(sale.sessionId);
  const completed = events.find((event) => event.type === "checkout.session.completed");
  if (!completed) throw new Error("the provider did not say that the session was completed");
  // Newest first, each many times, all at once; and one that says the opposite.
  const storm = Array.from({ length: TIMES }, () => events.toReversed()).flat();
  answers = await Promise.all(storm.map((event) => webhooks.send(event)));
  answers.push(await webhooks.send(webhooks.contradicting(completed, "checkout.session.expired")));
  await paymentArrived(switches(), sale.checkoutId);
});

it("takes every one of them in", () => {
  expect(answers.filter((status) => status !== 200)).toEqual([]);
});

// Turns red without the unique event id in lib/payments/store/webhooks.ts and the compare-and-set of the payment.
it("moves the payment and the order once", async () => {
  expect(await orderStatus(sale.orderId)).toBe("paid");
  const news = await writer().outboxEvent.groupBy({
    by: ["name"],
    where: { subject: sale.orderId },
    _count: true,
  });
  expect(news.find(({ name }) => name === "orders/order.paid")?._count).toBe(1);
  expect(await writer().outboxEvent.count({ where: { name: "payments/payment.succeeded" } })).toBe(1);
});

it("writes to each side once", async () => {
  expect(await switches().mails(sale.buyer.email)).toHaveLength(1);
  expect(await switches().mails(seller.email)).toHaveLength(1);
});

it("books one charge", async () => {
  await expectBalanced(sale.orderId);
  expect(await writer().ledgerEntry.count({ where: { account: "charge" } })).toBe(1);
});
