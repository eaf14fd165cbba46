import type Stripe from "stripe";
import { afterAll, beforeAll } from "vitest";
import { systemActor } from "@/lib/kernel/actor";
import { asId, type Id } from "@/lib/kernel/ids";
import { type Money, money } from "@/lib/kernel/money";
import { addMinutes } from "@/lib/kernel/time";
import { requestPayment } from "@/lib/payments/api";
import { recordWebhook } from "@/lib/payments/commands/record-webhook";
import { endCheckout } from "@/lib/payments/tasks/end-checkout";
import { openCheckout } from "@/lib/payments/tasks/open-checkout";
import { now } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { writer } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/ids";
import { type Bench, startBench } from "@/local/stripe/testing/bench";
import { personActor } from "./accounts";

export const SYSTEM: Context = { actor: systemActor("test") };
export const PAGE = { note: "Held for you until 14:30.", locale: "en" } as const;

export type TestStripe = { bench(): Bench; readonly sdk: Stripe };

/** Starts the local payments server for the tests of one file and leads this process to it. After `testDatabase()`. */
export function testStripe(): TestStripe {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench({ now });
    process.env.STRIPE_API_URL = bench.url;
  });
  afterAll(() => bench.close());
  return {
    bench: () => bench,
    get sdk() {
      return bench.stripe;
    },
  };
}

export type TestPayment = {
  orderId: Id<"order">;
  checkoutId: Id<"checkout">;
  paymentId: string;
  buyerId: string;
  sellerId: string;
  amount: Money;
  buyer: Context;
};

type Wanted = { amount?: number; fee?: number; sellerId?: string; currency?: Money["currency"] };

/** A payment that was asked for, as an order does. */
export async function requestedPayment(wanted: Wanted = {}): Promise<TestPayment> {
  const { amount: minor = 28_900, fee = 2_312, sellerId = newId<"user">(), currency = "EUR" } = wanted;
  const [orderId, checkoutId, buyerId] = [newId<"order">(), newId<"checkout">(), newId<"user">()];
  const at = now();
  const amount = money(minor, currency);
  const { paymentId } = await writer().$transaction((tx) =>
    requestPayment(tx, {
      orderId,
      checkoutId,
      buyerId,
      sellerId,
      amount,
      sellerAmount: money(minor - fee, currency),
      feeAmount: money(fee, currency),
      description: "Olympus OM-1",
      imageKey: null,
      holdUntil: addMinutes(at, 15),
      now: at,
    }),
  );
  const buyer = { actor: personActor(buyerId) };
  return { orderId, checkoutId, paymentId, buyerId, sellerId, amount, buyer };
}

/** The provider's message that a payment was paid. */
export function paidEvent(payment: TestPayment, over: { id?: string; amount?: Money } = {}) {
  return {
    id: `evt_${newId()}`,
    type: "checkout.session.completed",
    objectId: "cs_test",
    kind: "checkout_paid",
    checkoutId: payment.checkoutId,
    providerPaymentId: `pi_${payment.paymentId}`,
    amount: payment.amount,
    ...over,
  } as const;
}

/** The provider's message that a payment page has expired. */
export function expiredEvent(payment: TestPayment) {
  return {
    id: `evt_${newId()}`,
    type: "checkout.session.expired",
    objectId: "cs_test",
    kind: "checkout_expired",
    checkoutId: payment.checkoutId,
  } as const;
}

/** A payment that is paid, known by the provider's message alone. */
export async function succeededPayment(wanted: Wanted = {}): Promise<TestPayment> {
  const payment = await requestedPayment(wanted);
  await recordWebhook(SYSTEM, paidEvent(payment));
  return payment;
}

/** A payment that was paid on the provider's page, with the provider's id of it. */
export async function paidAtProvider(
  stripe: TestStripe,
  { card = "4242424242424242", ...wanted }: Wanted & { card?: string } = {},
): Promise<TestPayment & { intent: string }> {
  const payment = await requestedPayment(wanted);
  await openCheckout(payment.buyer, { checkoutId: payment.checkoutId, ...PAGE });
  const { sessionId } = await writer().payment.findUniqueOrThrow({ where: { id: payment.paymentId } });
  await stripe.bench().hook(`pay/${sessionId}`, { card });
  await endCheckout(SYSTEM, { checkoutId: payment.checkoutId });
  const paid = await writer().payment.findUniqueOrThrow({ where: { id: payment.paymentId } });
  if (!paid.providerPaymentId) throw new Error("the payment was not paid");
  return { ...payment, intent: paid.providerPaymentId };
}

export async function paymentStatus(payment: TestPayment): Promise<string> {
  return (await writer().payment.findUniqueOrThrow({ where: { id: payment.paymentId } })).status;
}

/** The names of the events about these subjects, oldest first. */
export async function eventsOf(...subjects: string[]): Promise<string[]> {
  const where = { subject: { in: subjects } };
  const events = await writer().outboxEvent.findMany({ where, orderBy: { id: "asc" } });
  return events.map((event) => event.name.replace("payments/", ""));
}

/** The ledger's entries of an order as `account: minor`, summed. */
export async function ledgerOf(orderId: string): Promise<Record<string, number>> {
  const rows = await writer().ledgerEntry.groupBy({
    by: ["account"],
    where: { orderId },
    _sum: { amountMinor: true },
  });
  return Object.fromEntries(rows.map((row) => [row.account, Number(row._sum.amountMinor)]));
}

/** An id that belongs to nothing. */
export const missing = <Kind extends string>(): Id<Kind> => asId<Kind>(newId<Kind>());
