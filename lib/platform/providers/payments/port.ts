import type { Locale } from "@/lib/kernel/locale";
import type { Money } from "@/lib/kernel/money";

/** The payment provider, as this system needs it. Every call that moves money carries a key that makes it happen once. */
export type PaymentProvider = {
  /** Opens a hosted payment page; the same key answers the same page. */
  openCheckout(request: CheckoutRequest): Promise<CheckoutPage>;
  /** Ends an open page so that nobody can pay on it any more, and says how it stood. */
  endCheckout(sessionId: string): Promise<CheckoutEnd>;
  /** What is known of a charge: its id, its card, what the provider kept. */
  getCharge(providerPaymentId: string): Promise<ChargeFacts>;
  /** Sends money back on a charge. What was sent for this refund before is found, not sent again, whatever the key. */
  refund(request: RefundRequest): Promise<{ providerRefundId: string }>;
  /** Sends money of a charge to a seller. What was sent for this transfer before is found, not sent again. */
  transfer(request: TransferRequest): Promise<{ providerTransferId: string }>;
  /** Makes the seller's receiving account; the same key answers the same account. */
  createRecipient(request: {
    key: string;
    email: string;
    name: string;
    country: string;
  }): Promise<{ providerAccountId: string }>;
  /** A page of the provider on which the seller gives what is missing. */
  openOnboarding(request: {
    providerAccountId: string;
    returnUrl: string;
    refreshUrl: string;
  }): Promise<{ url: string }>;
  getRecipient(providerAccountId: string): Promise<{ ready: boolean; missing: Requirement[] }>;
  /** Checks the signature over the raw body and reads the event; throws `SignatureError` when it is not the provider's. */
  readWebhook(rawBody: string, signature: string): WebhookEvent;
};

export type CheckoutRequest = {
  readonly key: string;
  readonly checkoutId: string;
  readonly orderId: string;
  readonly amount: Money;
  readonly description: string;
  readonly imageUrl: string | null;
  /** Shown on the page: until when the item is held. */
  readonly note: string;
  readonly locale: Locale;
  readonly expiresAt: Date;
  readonly successUrl: string;
  readonly cancelUrl: string;
};

export type CheckoutPage = { readonly sessionId: string; readonly url: string | null };

/** `unsettled`: someone is paying at this very moment; ask again. */
export type CheckoutEnd =
  | { readonly outcome: "released" }
  | { readonly outcome: "paid"; readonly providerPaymentId: string; readonly amount: Money }
  | { readonly outcome: "unsettled" };

export type ChargeFacts = {
  readonly providerChargeId: string;
  readonly card: string | null;
  readonly fee: Money | null;
};

export type RefundRequest = {
  /** New for each try after a refusal: the provider answers a key that it refused with the same refusal. */
  readonly key: string;
  readonly refundId: string;
  readonly orderId: string;
  readonly amount: Money;
  readonly providerPaymentId: string;
};

export type TransferRequest = {
  readonly key: string;
  readonly transferId: string;
  readonly orderId: string;
  readonly checkoutId: string;
  readonly amount: Money;
  readonly providerPaymentId: string;
  readonly providerAccountId: string;
};

/** What a seller still has to give, in our words: providers ask for more kinds of things than a page can name. */
export type Requirement = "identity" | "address" | "bank_account" | "terms" | "other";

/** The provider's messages that matter to us; anything else is acknowledged and dropped. */
export type WebhookEvent = { readonly id: string; readonly type: string; readonly objectId: string } & (
  | {
      readonly kind: "checkout_paid";
      readonly checkoutId: string;
      readonly providerPaymentId: string;
      readonly amount: Money;
    }
  | { readonly kind: "checkout_expired"; readonly checkoutId: string }
  | { readonly kind: "account_touched"; readonly providerAccountId: string }
  | { readonly kind: "other" }
);

/**
 * The provider understood and said no: nothing was done, and the same call will not help.
 * `account_not_ready`: the seller's account cannot take money now.
 */
export class ProviderRefusal extends Error {
  override readonly name = "ProviderRefusal";
  constructor(
    message: string,
    readonly reason: "account_not_ready" | "other",
  ) {
    super(message);
  }
}

/** The message was not signed by the provider, or too long ago. */
export class SignatureError extends Error {
  override readonly name = "SignatureError";
}
