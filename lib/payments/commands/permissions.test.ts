import { describe, expect, it } from "vitest";
import { type Actor, VISITOR } from "@/lib/kernel/actor";
import { money } from "@/lib/kernel/money";
import { now } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { newId } from "@/lib/platform/ids";
import { personActor } from "@/lib/testing/accounts";
import { testDatabase } from "@/lib/testing/database";
import { missing, paidEvent, SYSTEM, succeededPayment, type TestPayment } from "@/lib/testing/payments";
import { findAccountOwner } from "../queries/find-account-owner";
import { getChargeToFetch } from "../queries/get-charge-to-fetch";
import { getOrderMoney } from "../queries/get-order-money";
import { getPaymentForCheckout } from "../queries/get-payment-for-checkout";
import { getSellerAccount } from "../queries/get-seller-account";
import { beginSellerAccount } from "./begin-seller-account";
import { closePayment } from "./close-payment";
import { recordCharge } from "./record-charge";
import { recordRefund } from "./record-refund";
import { recordSellerAccount } from "./record-seller-account";
import { recordSession } from "./record-session";
import { recordTransfer } from "./record-transfer";
import { recordWebhook } from "./record-webhook";
import { requestRefund } from "./request-refund";
import { requestTransfer } from "./request-transfer";
import { settlePayment } from "./settle-payment";

testDatabase();

type Try = (ctx: Context, payment: TestPayment) => Promise<unknown>;

/** What the system alone may do: workflows, and webhooks whose signature was checked. */
const SYSTEM_ONLY: Record<string, Try> = {
  closePayment: (ctx, { checkoutId }) => closePayment(ctx, { checkoutId }),
  recordSession: (ctx, { checkoutId }) => recordSession(ctx, { checkoutId, sessionId: "cs", url: null }),
  settlePayment: (ctx, { checkoutId }) => settlePayment(ctx, { checkoutId, outcome: "released" }),
  recordWebhook: (ctx, payment) => recordWebhook(ctx, paidEvent(payment)),
  recordCharge: (ctx, { checkoutId }) =>
    recordCharge(ctx, { checkoutId, providerChargeId: "ch", card: null, fee: money(1, "EUR") }),
  requestRefund: (ctx, { orderId }) => requestRefund(ctx, { orderId, reason: "x" }),
  requestTransfer: (ctx, { orderId }) => requestTransfer(ctx, { orderId }),
  recordRefund: (ctx) => recordRefund(ctx, { refundId: missing(), providerRefundId: "re" }),
  recordTransfer: (ctx) => recordTransfer(ctx, { transferId: missing(), providerTransferId: "tr" }),
  recordSellerAccount: (ctx, { buyerId }) =>
    recordSellerAccount(ctx, {
      userId: buyerId,
      providerAccountId: "acct",
      state: { ready: true, missing: [], askedAt: now() },
    }),
  getChargeToFetch: (ctx, { checkoutId }) => getChargeToFetch(ctx, { checkoutId }),
  findAccountOwner: (ctx) => findAccountOwner(ctx, { providerAccountId: "acct" }),
};

const OPERATOR: Actor = { kind: "operator", userId: newId(), sessionId: newId() };

// Red for each command whose `allow` becomes `() => true`.
describe.each(Object.entries(SYSTEM_ONLY))("%s", (_, attempt) => {
  it("is the system's alone", async () => {
    const payment = await succeededPayment();
    const buyer = payment.buyer.actor as Extract<Actor, { kind: "user" }>;
    await expect(attempt({ actor: VISITOR }, payment)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(attempt(payment.buyer, payment)).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      attempt({ actor: personActor(payment.sellerId, ["seller"]) }, payment),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(attempt({ actor: { ...buyer, suspended: true } }, payment)).rejects.toMatchObject({
      code: "suspended",
    });
    await expect(attempt({ actor: OPERATOR }, payment)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("what people may see", () => {
  it("shows a payment to its buyer and to operators; to others it does not exist", async () => {
    const { buyer, checkoutId, sellerId, amount } = await succeededPayment();
    const seen = { checkoutId, status: "succeeded", amount };
    for (const ctx of [buyer, SYSTEM, { actor: OPERATOR }])
      expect(await getPaymentForCheckout(ctx, { checkoutId })).toMatchObject(seen);
    await expect(
      getPaymentForCheckout({ actor: personActor(sellerId) }, { checkoutId }),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(getPaymentForCheckout({ actor: VISITOR }, { checkoutId })).rejects.toMatchObject({
      status: 401,
    });
  });

  it("shows the ledger to nobody but operators", async () => {
    const { buyer, orderId } = await succeededPayment();
    await expect(getOrderMoney(buyer, { orderId })).rejects.toMatchObject({ code: "forbidden" });
    expect(await getOrderMoney({ actor: OPERATOR }, { orderId })).toMatchObject({
      charged: { minor: 28_900 },
    });
    expect(await getOrderMoney(SYSTEM, { orderId: missing() })).toBeNull();
  });

  it("keeps a seller's account theirs", async () => {
    const userId = newId<"user">();
    const seller = { actor: personActor(userId, ["seller"]) };
    expect(await beginSellerAccount(seller, { userId })).toEqual({ providerAccountId: null });
    expect(await getSellerAccount(seller, { userId })).toEqual({ started: false, ready: false, missing: [] });
    const stranger = { actor: personActor(newId(), ["seller"]) };
    await expect(getSellerAccount(stranger, { userId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(beginSellerAccount(stranger, { userId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(beginSellerAccount({ actor: personActor(userId) }, { userId })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
