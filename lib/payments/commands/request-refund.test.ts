import { describe, expect, it } from "vitest";
import { writer } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/testing/database";
import {
  eventsOf,
  ledgerOf,
  missing,
  requestedPayment,
  SYSTEM,
  succeededPayment,
} from "@/lib/testing/payments";
import { recordRefund } from "./record-refund";
import { recordRefundRefused } from "./record-refund-refused";
import { requestRefund } from "./request-refund";
import { requestTransfer } from "./request-transfer";

testDatabase();

const reason = "cancelled_by_seller";
const refundsOf = (orderId: string) => writer().refund.findMany({ where: { orderId } });

async function requestedRefund() {
  const payment = await succeededPayment();
  const { refundId } = await requestRefund(SYSTEM, { orderId: payment.orderId, reason });
  if (!refundId) throw new Error("a paid order is refunded");
  return { ...payment, refundId };
}

describe("requestRefund", () => {
  it("writes down the intent and asks for it to be sent", async () => {
    const { orderId, refundId } = await requestedRefund();
    expect(await refundsOf(orderId)).toMatchObject([
      { id: refundId, reason, status: "requested", amountMinor: 28_900n, currency: "EUR", refusals: 0 },
    ]);
    expect(await eventsOf(refundId)).toEqual(["refund.requested"]);
  });

  // Red without `orderId @unique` on Refund, or without skipDuplicates in insertRefund().
  it("is one refund, of 20 requests at once", async () => {
    const { orderId } = await succeededPayment();
    const asked = await Promise.all(
      Array.from({ length: 20 }, () => requestRefund(SYSTEM, { orderId, reason })),
    );
    const [refund, ...others] = await refundsOf(orderId);
    expect(others).toEqual([]);
    expect(new Set(asked.map((one) => one.refundId))).toEqual(new Set([refund?.id]));
    expect(await eventsOf(refund?.id ?? "")).toEqual(["refund.requested"]);
  });

  it("gives nothing back where nothing was paid", async () => {
    const { orderId } = await requestedPayment();
    expect(await requestRefund(SYSTEM, { orderId, reason })).toEqual({ refundId: null });
    expect(await refundsOf(orderId)).toEqual([]);
  });

  it("knows no order that has no payment", async () => {
    await expect(requestRefund(SYSTEM, { orderId: missing(), reason })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("is refused once the seller's money is on its way, and the other way round", async () => {
    const sent = await succeededPayment();
    await requestTransfer(SYSTEM, { orderId: sent.orderId });
    await expect(requestRefund(SYSTEM, { orderId: sent.orderId, reason })).rejects.toMatchObject({
      code: "seller_paid",
    });
    const { orderId } = await requestedRefund();
    await expect(requestTransfer(SYSTEM, { orderId })).rejects.toMatchObject({ code: "refunded" });
  });

  // Red without `for update` in lockPaymentOf().
  it("is never beside a transfer, when both are asked for at once", async () => {
    for (let round = 0; round < 12; round++) {
      const { orderId } = await succeededPayment();
      await Promise.allSettled([
        requestRefund(SYSTEM, { orderId, reason }),
        requestTransfer(SYSTEM, { orderId }),
      ]);
      const transfers = await writer().transfer.count({ where: { orderId } });
      expect(transfers + (await refundsOf(orderId)).length).toBe(1);
    }
  });
});

describe("recordRefund", () => {
  // Red when settleRefund() loses `status: { not: "succeeded" }`.
  it("settles once, of 20 at once: state, ledger and news together", async () => {
    const { orderId, refundId } = await requestedRefund();
    const settled = await Promise.all(
      Array.from({ length: 20 }, () =>
        recordRefund(SYSTEM, { refundId, providerRefundId: `re_${refundId}` }),
      ),
    );
    expect(settled.filter((one) => one.settled)).toHaveLength(1);
    expect(await ledgerOf(orderId)).toEqual({
      charge: -28_900,
      seller_payable: 0,
      platform_fee: 0,
      refunded: 28_900,
    });
    expect(await eventsOf(refundId)).toEqual(["refund.requested", "refund.succeeded"]);
  });

  it("counts a refusal once, and a refused refund may still succeed", async () => {
    const { orderId, refundId } = await requestedRefund();
    const refused = await Promise.all(
      Array.from({ length: 5 }, () => recordRefundRefused(SYSTEM, { refundId, refusals: 0 })),
    );
    expect(refused.filter((one) => one.changed)).toHaveLength(1);
    expect(await refundsOf(orderId)).toMatchObject([{ status: "failed", refusals: 1 }]);
    await recordRefund(SYSTEM, { refundId, providerRefundId: `re_${refundId}` });
    expect(await recordRefundRefused(SYSTEM, { refundId, refusals: 1 })).toEqual({ changed: false });
    expect(await refundsOf(orderId)).toMatchObject([{ status: "succeeded", refusals: 1 }]);
  });
});
