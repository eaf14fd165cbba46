import { describe, expect, it } from "vitest";
import { asId } from "@/lib/kernel/ids";
import { writer } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/testing/database";
import { eventsOf, ledgerOf, missing, paidAtProvider, SYSTEM, testStripe } from "@/lib/testing/payments";
import { requestRefund } from "../commands/request-refund";
import { sendRefund } from "./send-refund";

testDatabase();
const stripe = testStripe();

async function refundOf(card?: string) {
  const payment = await paidAtProvider(stripe, card ? { card } : {});
  const { refundId } = await requestRefund(SYSTEM, { orderId: payment.orderId, reason: "late_payment" });
  return { ...payment, refundId: asId<"refund">(refundId ?? "") };
}
const sentFor = async ({ intent }: { intent: string }) =>
  (await stripe.sdk.refunds.list({ payment_intent: intent })).data;
const rowOf = (id: string) => writer().refund.findUniqueOrThrow({ where: { id } });

describe("sendRefund", () => {
  it("sends all of the money back", async () => {
    const refund = await refundOf();
    expect(await sendRefund(SYSTEM, refund)).toEqual({ settled: true });
    expect(await sentFor(refund)).toMatchObject([{ amount: 28_900, metadata: { orderId: refund.orderId } }]);
    expect(await rowOf(refund.refundId)).toMatchObject({ status: "succeeded" });
    expect(await ledgerOf(refund.orderId)).toMatchObject({ refunded: 28_900, seller_payable: 0 });
    expect(await eventsOf(refund.refundId)).toEqual(["refund.requested", "refund.succeeded"]);
  });

  // Red without `idempotencyKey: key` in refund() of stripe-money.ts.
  it("sends it once, of 8 at once and again later", async () => {
    const refund = await refundOf();
    // The others are told "busy" by the provider, or find it sent.
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => sendRefund(SYSTEM, refund)));
    for (const one of tries)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "unavailable" });
    expect(await rowOf(refund.refundId)).toMatchObject({ refusals: 0 });
    expect(await sendRefund(SYSTEM, refund)).toEqual({ settled: false });
    expect(await sentFor(refund)).toHaveLength(1);
    expect(await ledgerOf(refund.orderId)).toMatchObject({ refunded: 28_900 });
    expect(await eventsOf(refund.refundId)).toEqual(["refund.requested", "refund.succeeded"]);
  });

  // Red without the search for `refundId` in refund() of stripe-money.ts: the key is forgotten, the charge is used up.
  it("finds what it sent when neither we nor the provider's key remember", async () => {
    const refund = await refundOf();
    await stripe.sdk.refunds.create({
      payment_intent: refund.intent,
      metadata: { orderId: refund.orderId, refundId: refund.refundId },
    });
    expect(await sendRefund(SYSTEM, refund)).toEqual({ settled: true });
    expect(await sentFor(refund)).toHaveLength(1);
  });

  it("moves no money on a refusal, and tries anew when told to", async () => {
    const refund = await refundOf("4000000000000259");
    const refused = { domain: "payments", code: "provider_refused" };
    await expect(sendRefund(SYSTEM, refund)).rejects.toMatchObject(refused);
    expect(await rowOf(refund.refundId)).toMatchObject({ status: "failed", refusals: 1 });
    expect(await ledgerOf(refund.orderId)).toEqual({
      charge: -28_900,
      seller_payable: 26_588,
      platform_fee: 2_312,
    });
    await expect(sendRefund(SYSTEM, refund)).rejects.toMatchObject(refused);
    expect(await rowOf(refund.refundId)).toMatchObject({ status: "failed", refusals: 2 });
    expect(await eventsOf(refund.refundId)).toEqual(["refund.requested"]);
  });

  it("waits for a provider that is away", async () => {
    const refund = await refundOf();
    await stripe.bench().hook("fail-next", { path: "/v1/refunds", method: "POST", status: 500, times: 3 });
    await expect(sendRefund(SYSTEM, refund)).rejects.toMatchObject({ code: "unavailable" });
    expect(await rowOf(refund.refundId)).toMatchObject({ status: "requested", refusals: 0 });
    expect(await sendRefund(SYSTEM, refund)).toEqual({ settled: true });
  });

  it("knows no other refunds", async () => {
    await expect(sendRefund(SYSTEM, { refundId: missing() })).rejects.toMatchObject({ code: "not_found" });
  });
});
