import pg from "pg";
import { describe, expect, it } from "vitest";
import { asId } from "@/lib/kernel/ids";
import { writer } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/ids";
import { personActor } from "@/lib/testing/accounts";
import { testDatabase } from "@/lib/testing/database";
import { eventsOf, ledgerOf, paidAtProvider, SYSTEM, testStripe } from "@/lib/testing/payments";
import { requestTransfer } from "../commands/request-transfer";
import { refreshSellerAccount } from "./refresh-seller-account";
import { sendTransfer } from "./send-transfer";
import { startOnboarding } from "./start-onboarding";

testDatabase();
const stripe = testStripe();

/** A seller who has begun to say where their money goes, and who is ready at once or not yet. */
async function seller(ready: boolean) {
  const userId = newId<"user">();
  const actor = personActor(userId, ["buyer", "seller"]);
  const about = { userId, email: `${userId}@people.example`, name: "Mara Lind", country: "DE" };
  await startOnboarding({ actor }, about);
  const row = await writer().sellerAccount.findUniqueOrThrow({ where: { userId } });
  const account = row.providerAccountId ?? "";
  const onboard = async () => {
    await stripe.bench().hook(`onboard/${account}`);
    return refreshSellerAccount(SYSTEM, { userId });
  };
  if (ready) expect(await onboard()).toEqual({ ready: true });
  return { userId, account, onboard };
}

async function transferTo(to: Awaited<ReturnType<typeof seller>>) {
  const payment = await paidAtProvider(stripe, { sellerId: to.userId });
  const { transferId } = await requestTransfer(SYSTEM, { orderId: payment.orderId });
  return { ...payment, transferId: asId<"transfer">(transferId ?? "") };
}
const sentTo = async (account: string) => (await stripe.sdk.transfers.list({ destination: account })).data;
const rowOf = (id: string) => writer().transfer.findUniqueOrThrow({ where: { id } });

describe("sendTransfer", () => {
  it("pays the seller their part, from the charge that it belongs to", async () => {
    const to = await seller(true);
    const transfer = await transferTo(to);
    expect(await sendTransfer(SYSTEM, transfer)).toEqual({ outcome: "sent" });
    const charge = (await stripe.sdk.paymentIntents.retrieve(transfer.intent)).latest_charge;
    expect(await sentTo(to.account)).toMatchObject([
      { amount: 26_588, currency: "eur", source_transaction: charge, transfer_group: transfer.checkoutId },
    ]);
    expect(await rowOf(transfer.transferId)).toMatchObject({ status: "succeeded" });
    expect(await ledgerOf(transfer.orderId)).toMatchObject({ transferred: 26_588, seller_payable: 0 });
    expect(await eventsOf(transfer.transferId)).toEqual(["transfer.requested", "transfer.succeeded"]);
  });

  // Red without `idempotencyKey: key` in transfer() of stripe-money.ts.
  it("pays once, of 8 at once and again later", async () => {
    const to = await seller(true);
    const transfer = await transferTo(to);
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => sendTransfer(SYSTEM, transfer)));
    for (const one of tries)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "unavailable" });
    expect(await rowOf(transfer.transferId)).toMatchObject({ refusals: 0 });
    expect(await sendTransfer(SYSTEM, transfer)).toEqual({ outcome: "settled" });
    expect(await sentTo(to.account)).toHaveLength(1);
    expect(await eventsOf(transfer.transferId)).toEqual(["transfer.requested", "transfer.succeeded"]);
  });

  it("makes no second one when the answer to the first was lost", async () => {
    const to = await seller(true);
    const transfer = await transferTo(to);
    const lost = { path: "/v1/transfers", method: "POST", times: 3 };
    await stripe.bench().hook("fail-next", { ...lost, dropAfter: "process-then-drop-connection" });
    await expect(sendTransfer(SYSTEM, transfer)).rejects.toMatchObject({ code: "unavailable" });
    expect(await rowOf(transfer.transferId)).toMatchObject({ status: "requested" });
    expect(await sendTransfer(SYSTEM, transfer)).toEqual({ outcome: "sent" });
    expect(await sentTo(to.account)).toHaveLength(1);
  });

  // Red without the search for `transferId` in transfer() of stripe-money.ts.
  it("finds what it sent after the provider has forgotten the key", async () => {
    const to = await seller(true);
    const transfer = await transferTo(to);
    const charge = (await stripe.sdk.paymentIntents.retrieve(transfer.intent)).latest_charge;
    const before = await stripe.sdk.transfers.create({
      amount: 10_000,
      currency: "eur",
      destination: to.account,
      source_transaction: String(charge),
      transfer_group: transfer.checkoutId,
      metadata: { transferId: transfer.transferId },
    });
    expect(await sendTransfer(SYSTEM, transfer)).toEqual({ outcome: "sent" });
    expect((await sentTo(to.account)).map((one) => one.id)).toEqual([before.id]);
  });

  it("waits for the account, and sets off when it is ready", async () => {
    const to = await seller(false);
    const transfer = await transferTo(to);
    expect(await sendTransfer(SYSTEM, transfer)).toEqual({ outcome: "waiting" });
    await to.onboard();
    expect(await eventsOf(transfer.transferId)).toEqual(["transfer.requested", "transfer.requested"]);
    expect(await sendTransfer(SYSTEM, transfer)).toEqual({ outcome: "sent" });
    expect(await sentTo(to.account)).toHaveLength(1);
  });

  // Red when tryKey() always answers the id: the provider would repeat its refusal for ever.
  it("waits for an account that we took for ready, and tries under a new key", async () => {
    const to = await seller(false);
    const transfer = await transferTo(to);
    await writer().sellerAccount.update({ where: { userId: to.userId }, data: { ready: true } });
    expect(await sendTransfer(SYSTEM, transfer)).toEqual({ outcome: "waiting" });
    expect(await rowOf(transfer.transferId)).toMatchObject({ status: "requested", refusals: 1 });
    expect(await writer().sellerAccount.findUnique({ where: { userId: to.userId } })).toMatchObject({
      ready: false,
      missing: ["identity", "address", "terms", "bank_account"],
    });
    await to.onboard();
    expect(await sendTransfer(SYSTEM, transfer)).toEqual({ outcome: "sent" });
  });

  it("keeps any other refusal for operators, who can have it tried again", async () => {
    const to = await seller(true);
    const transfer = await transferTo(to);
    await writer().sellerAccount.update({
      where: { userId: to.userId },
      data: { providerAccountId: `acct_gone_${to.userId}` },
    });
    await expect(sendTransfer(SYSTEM, transfer)).rejects.toMatchObject({ code: "provider_refused" });
    expect(await rowOf(transfer.transferId)).toMatchObject({ status: "failed", refusals: 1 });
    expect(await eventsOf(transfer.transferId)).toEqual(["transfer.requested", "transfer.failed"]);
    await writer().sellerAccount.update({
      where: { userId: to.userId },
      data: { providerAccountId: to.account },
    });
    expect(await sendTransfer(SYSTEM, transfer)).toEqual({ outcome: "sent" });
  });
});

describe("startOnboarding", () => {
  /** The accounts that the provider's onboarding pages at these addresses belong to. */
  async function accountsOf(urls: readonly string[]): Promise<Set<unknown>> {
    const client = new pg.Client({ connectionString: stripe.bench().databaseUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ account: string }>(
        `select distinct data->>'account' as account from stripe.objects
         where kind = 'v2.core.account_link' and data->>'url' = any($1)`,
        [urls],
      );
      return new Set(rows.map((row) => row.account));
    } finally {
      await client.end();
    }
  }

  // Red when the account that was made, not the one that recordSellerAccount() answers, is led to.
  it("leads a seller who begins twice at once to one account", async () => {
    const userId = newId<"user">();
    const ctx = { actor: personActor(userId, ["seller"]) };
    const about = { userId, email: `${userId}@people.example`, name: "Mara Lind", country: "DE" };
    const begun = await Promise.all([
      startOnboarding(ctx, about),
      startOnboarding(ctx, { ...about, name: "Mara L." }),
    ]);
    const again = await startOnboarding(ctx, about);
    const row = await writer().sellerAccount.findUniqueOrThrow({ where: { userId } });
    const urls = [...begun, again].map((one) => one.url);
    expect(await accountsOf(urls)).toEqual(new Set([row.providerAccountId]));
    await stripe.bench().hook(`onboard/${row.providerAccountId}`);
    expect(await refreshSellerAccount(ctx, { userId })).toEqual({ ready: true });
  });

  it("is the seller's own affair", async () => {
    const userId = newId<"user">();
    const about = { userId, email: "mara@people.example", name: "Mara Lind", country: "DE" };
    const stranger = { actor: personActor(newId(), ["seller"]) };
    await expect(startOnboarding(stranger, about)).rejects.toMatchObject({ code: "forbidden" });
    await expect(startOnboarding({ actor: personActor(userId) }, about)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(refreshSellerAccount(stranger, { userId })).rejects.toMatchObject({ code: "forbidden" });
    expect(await refreshSellerAccount(SYSTEM, { userId })).toEqual({ ready: false });
  });

  it("says that the provider refused, in our words", async () => {
    const userId = newId<"user">();
    const about = { userId, email: "mara@people.example", name: "Mara Lind", country: "DE" };
    await stripe.bench().hook("fail-next", { path: "/v2/core/accounts", status: 400 });
    await expect(startOnboarding({ actor: personActor(userId, ["seller"]) }, about)).rejects.toMatchObject({
      domain: "payments",
      code: "provider_refused",
    });
  });
});
