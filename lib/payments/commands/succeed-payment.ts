import type { EventRecord } from "@/lib/kernel/event";
import type { Money } from "@/lib/kernel/money";
import type { Tx } from "@/lib/platform/db/client";
import { type PaymentRecord, paymentFailure, paymentReleased, paymentSucceeded } from "../contract";
import { chargePosting } from "../model/ledger";
import { post } from "../store/ledger";
import { movePayment } from "../store/payments";

type Paid = { readonly providerPaymentId: string; readonly amount: Money };
type Step = { readonly tx: Tx; readonly now: Date; emit(event: EventRecord): void };

/**
 * The one way in which a payment becomes paid, whoever brings the news (webhook, or the answer when its page was
 * ended). A compare-and-set: of any number of messengers one moves it, posts the ledger and tells the others.
 * A released payment may still be paid: the order decides whether the item can be had again or the money goes back.
 */
export async function succeedPayment(step: Step, payment: PaymentRecord, paid: Paid): Promise<boolean> {
  const { tx, now, emit } = step;
  if (paid.amount.minor !== payment.amount.minor || paid.amount.currency !== payment.amount.currency) {
    throw paymentFailure("amount_differs");
  }
  const moved = await movePayment(tx, payment.id, ["requested", "open", "closing", "released"], "succeeded", {
    providerPaymentId: paid.providerPaymentId,
    succeededAt: now,
  });
  if (!moved) return false;
  for (const part of payment.parts) {
    await post(tx, chargePosting({ ...part, buyerId: payment.buyerId }), now);
    const facts = {
      checkoutId: payment.checkoutId,
      orderId: part.orderId,
      paymentId: payment.id,
      amount: part.amount,
    };
    emit(paymentSucceeded.create(payment.id, facts));
  }
  return true;
}

/** The page ended without a charge. */
export async function releasePayment(step: Step, payment: PaymentRecord): Promise<boolean> {
  const { tx, now, emit } = step;
  const moved = await movePayment(tx, payment.id, ["requested", "open", "closing"], "released", {
    releasedAt: now,
  });
  if (!moved) return false;
  for (const part of payment.parts) {
    emit(
      paymentReleased.create(payment.id, {
        checkoutId: payment.checkoutId,
        orderId: part.orderId,
        paymentId: payment.id,
      }),
    );
  }
  return true;
}
