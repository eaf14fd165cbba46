import { describe, expect, it } from "vitest";
import { writer } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/testing/database";
import { paidAtProvider, requestedPayment, SYSTEM, testStripe } from "@/lib/testing/payments";
import { checkLedger } from "../queries/check-ledger";
import { getPaymentForCheckout } from "../queries/get-payment-for-checkout";
import { fetchCharge } from "./fetch-charge";

testDatabase();
const stripe = testStripe();

describe("fetchCharge", () => {
  it("learns the card, and posts what the provider kept once", async () => {
    const { checkoutId, paymentId, buyer } = await paidAtProvider(stripe);
    await fetchCharge(SYSTEM, { checkoutId });
    await fetchCharge(SYSTEM, { checkoutId });
    expect(await getPaymentForCheckout(buyer, { checkoutId })).toMatchObject({ card: "visa 4242" });
    const posted = await writer().ledgerTransaction.findMany({
      where: { kind: "provider_fee", key: `provider_fee:${paymentId}` },
      include: { entries: { orderBy: { amountMinor: "asc" } } },
    });
    // 1.5 % of 289.00 + 0.25
    expect(posted.map((one) => one.entries.map((entry) => [entry.account, entry.amountMinor]))).toEqual([
      [
        ["provider", -459n],
        ["provider_fee", 459n],
      ],
    ]);
    expect(await checkLedger(SYSTEM, {})).toEqual({ EUR: 0n });
  });

  it("has nothing to ask about what was not paid", async () => {
    const { checkoutId } = await requestedPayment();
    await expect(fetchCharge(SYSTEM, { checkoutId })).rejects.toMatchObject({ code: "not_paid" });
  });
});
