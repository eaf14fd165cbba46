import { describe, expect, it } from "vitest";
import { asId } from "@/lib/kernel/ids";
import { addSeconds } from "@/lib/kernel/time";
import { now } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/ids";
import { testDatabase } from "@/lib/testing/database";
import {
  eventsOf,
  ledgerOf,
  missing,
  requestedPayment,
  SYSTEM,
  succeededPayment,
} from "@/lib/testing/payments";
import { recordSellerAccount } from "./record-seller-account";
import { recordTransfer } from "./record-transfer";
import { recordTransferRefused } from "./record-transfer-refused";
import { requestTransfer } from "./request-transfer";

testDatabase();

const transfersOf = (orderId: string) => writer().transfer.findMany({ where: { orderId } });

async function requestedTransfer(sellerId?: string) {
  const payment = await succeededPayment(sellerId ? { sellerId } : {});
  const { transferId } = await requestTransfer(SYSTEM, { orderId: payment.orderId });
  if (!transferId) throw new Error("a paid seller is owed something");
  return { ...payment, transferId };
}

function account(sellerId: string, ready: boolean, askedAt = now()) {
  return {
    userId: asId<"user">(sellerId),
    providerAccountId: `acct_${sellerId}`,
    state: { ready, missing: ready ? [] : ["identity" as const], askedAt },
  };
}

describe("requestTransfer", () => {
  it("is one transfer of the seller's part, of 20 requests at once", async () => {
    const { orderId } = await succeededPayment();
    await Promise.all(Array.from({ length: 20 }, () => requestTransfer(SYSTEM, { orderId })));
    const [transfer, ...others] = await transfersOf(orderId);
    expect(others).toEqual([]);
    expect(transfer).toMatchObject({ status: "requested", amountMinor: 26_588n, currency: "EUR" });
    expect(await eventsOf(transfer?.id ?? "")).toEqual(["transfer.requested"]);
  });

  it("needs a paid order", async () => {
    const { orderId } = await requestedPayment();
    await expect(requestTransfer(SYSTEM, { orderId })).rejects.toMatchObject({ code: "not_paid" });
    await expect(requestTransfer(SYSTEM, { orderId: missing() })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("sends nothing when commission took it all", async () => {
    const { orderId } = await succeededPayment({ amount: 100, fee: 100 });
    expect(await requestTransfer(SYSTEM, { orderId })).toEqual({ transferId: null });
  });
});

describe("recordTransfer", () => {
  // Red when settleTransfer() loses `status: { not: "succeeded" }`.
  it("settles once, of 20 at once: state, ledger and news together", async () => {
    const { orderId, transferId } = await requestedTransfer();
    const done = { transferId: asId<"transfer">(transferId), providerTransferId: `tr_${transferId}` };
    const settled = await Promise.all(Array.from({ length: 20 }, () => recordTransfer(SYSTEM, done)));
    expect(settled.filter((one) => one.settled)).toHaveLength(1);
    expect(await ledgerOf(orderId)).toEqual({
      charge: -28_900,
      seller_payable: 0,
      platform_fee: 2_312,
      transferred: 26_588,
    });
    expect(await eventsOf(transferId)).toEqual(["transfer.requested", "transfer.succeeded"]);
  });

  it("tells of a refusal that is final, not of one that only waits", async () => {
    const { orderId, transferId } = await requestedTransfer();
    await recordTransferRefused(SYSTEM, { transferId, refusals: 0, waits: true });
    expect(await transfersOf(orderId)).toMatchObject([{ status: "requested", refusals: 1 }]);
    await recordTransferRefused(SYSTEM, { transferId, refusals: 1, waits: false });
    await recordTransferRefused(SYSTEM, { transferId, refusals: 1, waits: false });
    expect(await transfersOf(orderId)).toMatchObject([{ status: "failed", refusals: 2 }]);
    expect(await eventsOf(transferId)).toEqual(["transfer.requested", "transfer.failed"]);
  });
});

describe("recordSellerAccount", () => {
  it("sets off the money that waited, once the account is ready", async () => {
    const { sellerId, transferId } = await requestedTransfer();
    await recordSellerAccount(SYSTEM, account(sellerId, false));
    expect(await eventsOf(transferId)).toEqual(["transfer.requested"]);
    await recordSellerAccount(SYSTEM, account(sellerId, true));
    await recordSellerAccount(SYSTEM, account(sellerId, true));
    expect(await eventsOf(transferId)).toEqual(["transfer.requested", "transfer.requested"]);
    expect(await eventsOf(sellerId)).toEqual(["account.changed"]);
  });

  // Red without `...notNewer` in saveAccountState().
  it("drops an older answer that comes after a newer one", async () => {
    const sellerId = newId();
    const asked = now();
    await recordSellerAccount(SYSTEM, account(sellerId, true, addSeconds(asked, 1)));
    await recordSellerAccount(SYSTEM, account(sellerId, false, asked));
    expect(await writer().sellerAccount.findUnique({ where: { userId: sellerId } })).toMatchObject({
      ready: true,
      missing: [],
    });
  });

  it("keeps the first account that was named, and nothing that is said of another", async () => {
    const sellerId = newId();
    await recordSellerAccount(SYSTEM, account(sellerId, false));
    const other = { ...account(sellerId, true), providerAccountId: "acct_other" };
    expect(await recordSellerAccount(SYSTEM, other)).toEqual({ providerAccountId: `acct_${sellerId}` });
    expect(await writer().sellerAccount.findUnique({ where: { userId: sellerId } })).toMatchObject({
      ready: false,
      providerAccountId: `acct_${sellerId}`,
    });
  });

  // Red without lockSellerAccount() in requestTransfer(): the account would not see the transfer, nor it the account.
  it("and a transfer asked for at the same time never miss each other", async () => {
    for (let round = 0; round < 12; round++) {
      const { orderId, sellerId } = await succeededPayment();
      await recordSellerAccount(SYSTEM, account(sellerId, false));
      const [{ transferId }] = await Promise.all([
        requestTransfer(SYSTEM, { orderId }),
        recordSellerAccount(SYSTEM, account(sellerId, true)),
      ]);
      // Either the account's news set it off again, or it was written down after the account was ready.
      const news = await writer().outboxEvent.findMany({
        where: {
          OR: [{ subject: transferId ?? "" }, { subject: sellerId, name: "payments/account.changed" }],
        },
        orderBy: { id: "asc" },
      });
      const names = news.map((event) => event.name);
      const requested = names.filter((name) => name === "payments/transfer.requested").length;
      const readyFirst =
        names.lastIndexOf("payments/account.changed") < names.lastIndexOf("payments/transfer.requested");
      expect(requested === 2 || readyFirst).toBe(true);
    }
  });
});
