import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "@/lib/kernel/failure";
import { asId } from "@/lib/kernel/ids";
import { writer } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/testing/database";
import {
  expiredEvent,
  PAGE,
  paidEvent,
  requestedPayment,
  SYSTEM,
  type TestPayment,
} from "@/lib/testing/payments";
import { balances } from "../model/ledger";
import { checkLedger } from "../queries/check-ledger";
import { getOrderMoney } from "../queries/get-order-money";
import { closePayment } from "./close-payment";
import { prepareCheckout } from "./prepare-checkout";
import { recordRefund } from "./record-refund";
import { recordRefundRefused } from "./record-refund-refused";
import { recordTransfer } from "./record-transfer";
import { recordTransferRefused } from "./record-transfer-refused";
import { recordWebhook } from "./record-webhook";
import { requestRefund } from "./request-refund";
import { requestTransfer } from "./request-transfer";
import { settlePayment } from "./settle-payment";

testDatabase();

const refundOf = (orderId: string) => writer().refund.findUnique({ where: { orderId } });
const transferOf = (orderId: string) => writer().transfer.findUnique({ where: { orderId } });

/** Everything that may happen to a payment, whether or not it may happen now. */
const STEPS: Record<string, (payment: TestPayment) => Promise<unknown>> = {
  prepare: ({ buyer, checkoutId }) => prepareCheckout(buyer, { checkoutId, ...PAGE }),
  close: ({ checkoutId }) => closePayment(SYSTEM, { checkoutId }),
  release: ({ checkoutId }) => settlePayment(SYSTEM, { checkoutId, outcome: "released" }),
  pay: (payment) => recordWebhook(SYSTEM, paidEvent(payment)),
  expire: (payment) => recordWebhook(SYSTEM, expiredEvent(payment)),
  askRefund: ({ orderId }) => requestRefund(SYSTEM, { orderId, reason: "late_payment" }),
  askTransfer: ({ orderId }) => requestTransfer(SYSTEM, { orderId }),
  async refunded({ orderId }) {
    const refundId = asId<"refund">((await refundOf(orderId))?.id ?? orderId);
    await recordRefund(SYSTEM, { refundId, providerRefundId: `re_${refundId}` });
  },
  async transferred({ orderId }) {
    const transferId = asId<"transfer">((await transferOf(orderId))?.id ?? orderId);
    await recordTransfer(SYSTEM, { transferId, providerTransferId: `tr_${transferId}` });
  },
  async refundRefused({ orderId }) {
    const refund = await refundOf(orderId);
    const refundId = asId<"refund">(refund?.id ?? orderId);
    await recordRefundRefused(SYSTEM, { refundId, refusals: refund?.refusals ?? 0 });
  },
  async transferRefused({ orderId }) {
    const transfer = await transferOf(orderId);
    const transferId = asId<"transfer">(transfer?.id ?? orderId);
    await recordTransferRefused(SYSTEM, { transferId, refusals: transfer?.refusals ?? 0, waits: false });
  },
};

async function check({ orderId, paymentId }: TestPayment): Promise<void> {
  const money = await getOrderMoney(SYSTEM, { orderId });
  const payment = await writer().payment.findUniqueOrThrow({ where: { id: paymentId } });
  const [refund, transfer] = [await refundOf(orderId), await transferOf(orderId)];
  expect(money !== null, "charged in the ledger exactly when paid").toBe(payment.status === "succeeded");
  expect(refund && transfer, "never both").toBeNull();
  if (!money) return;
  expect(balances(money)).toBe(true);
  expect(money.charged.minor).toBe(28_900);
  expect(money.refunded.minor).toBe(refund?.status === "succeeded" ? 28_900 : 0);
  expect(money.transferred.minor).toBe(transfer?.status === "succeeded" ? 26_588 : 0);
}

describe("any order of what may happen", () => {
  // Red when any posting, or the compare-and-set of any state, is changed.
  it("keeps each order's money whole and the ledger at zero after every step", async () => {
    const step = fc.tuple(fc.constantFrom(...Object.keys(STEPS)), fc.nat(1));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20 }), async (steps) => {
        const payments = [await requestedPayment(), await requestedPayment()];
        for (const [name, which] of steps) {
          const payment = payments[which];
          const run = STEPS[name];
          if (!payment || !run) throw new Error("a step is one of the table's");
          await run(payment).catch((error: unknown) => {
            if (!(error instanceof Failure)) throw error;
          });
          for (const one of payments) await check(one);
          expect(Object.values(await checkLedger(SYSTEM, {})).every((sum) => sum === 0n)).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});
