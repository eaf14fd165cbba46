import { env } from "@/lib/platform/env";
import type { PaymentProvider } from "./port";
import { createRecipient, getRecipient, openOnboarding } from "./stripe-accounts";
import { endCheckout, openCheckout } from "./stripe-checkout";
import { stripe } from "./stripe-client";
import { readStripeEvent } from "./stripe-events";
import { reachStripe } from "./stripe-failures";
import { getCharge, refund, transfer } from "./stripe-money";

/** Stripe behind the payments port: separate charges and transfers, cards only, sellers as Accounts v2 recipients. */
export const stripeProvider: PaymentProvider = {
  openCheckout: (request) => reachStripe(() => openCheckout(request)),
  endCheckout: (sessionId) => reachStripe(() => endCheckout(sessionId)),
  getCharge: (providerPaymentId) => reachStripe(() => getCharge(providerPaymentId)),
  refund: (request) => reachStripe(() => refund(request)),
  transfer: (request) => reachStripe(() => transfer(request)),
  createRecipient: (request) => reachStripe(() => createRecipient(request)),
  openOnboarding: (request) => reachStripe(() => openOnboarding(request)),
  getRecipient: (providerAccountId) => reachStripe(() => getRecipient(providerAccountId)),
  readWebhook: (rawBody, signature) =>
    readStripeEvent(stripe(), rawBody, signature, env().STRIPE_WEBHOOK_SECRET),
};
