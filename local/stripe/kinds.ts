import type Stripe from "stripe";

/** Every kind of object the double keeps, with the SDK's type for it. */
export interface Kinds {
  "checkout.session": Stripe.Checkout.Session;
  payment_intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  refund: Stripe.Refund;
  transfer: Stripe.Transfer;
  transfer_reversal: Stripe.TransferReversal;
  balance_transaction: Stripe.BalanceTransaction;
  dispute: Stripe.Dispute;
  payout: Stripe.Payout;
  "v2.core.account": Stripe.V2.Core.Account;
  "v2.core.account_link": Stripe.V2.Core.AccountLink & { id: string };
}

/** The name of a kind of object. */
export type Kind = keyof Kinds;

/** What is remembered beside an object and never shown to the API's callers. */
export interface Hidden {
  /** The connected account an object belongs to; absent for the platform's own. */
  account?: string;
  /** The line items of a Checkout session. */
  lineItems?: Stripe.LineItem[];
  /** What the hosted page passes on to the payment. */
  paymentData?: {
    transferGroup: string | null;
    metadata: Record<string, string>;
    description: string | null;
  };
  /** The test card that waits for 3-D Secure, and who holds it. */
  pendingCard?: { number: string; name: string; email: string; country: string };
  /** The Checkout session a payment belongs to. */
  session?: string;
  /** What onboarding has collected so far. */
  onboarding?: Record<string, string>;
  /** The single-use onboarding link has been used up. */
  used?: boolean;
}
