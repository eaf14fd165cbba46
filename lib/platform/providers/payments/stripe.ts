import Stripe from "stripe";
import { env } from "@/lib/platform/env";
import type { CheckoutPage, CheckoutRequest, PaymentProvider, TransferRequest } from "./port";
import { amountOf } from "./stripe-amount";
import { readStripeEvent } from "./stripe-events";
import { reachStripe } from "./stripe-failures";

let client: Stripe | undefined;

/** The real SDK; on a machine of its own the setting STRIPE_API_URL leads it to the local double. */
function stripe(): Stripe {
  if (client) return client;
  const { STRIPE_SECRET_KEY, STRIPE_API_URL } = env();
  const url = STRIPE_API_URL ? new URL(STRIPE_API_URL) : null;
  client = new Stripe(STRIPE_SECRET_KEY, {
    telemetry: false,
    timeout: 15_000,
    maxNetworkRetries: 2,
    ...(url
      ? { host: url.hostname, port: Number(url.port), protocol: url.protocol === "https:" ? "https" : "http" }
      : {}),
  });
  return client;
}

/** Stripe behind the payments port: separate charges and transfers, cards only, sellers as Accounts v2 recipients. */
export const stripeProvider: PaymentProvider = {
  openCheckout: (request) => reachStripe(() => openCheckout(request)),

  endCheckout: (sessionId) =>
    reachStripe(async () => {
      const session = await stripe().checkout.sessions.retrieve(sessionId);
      if (session.status === "open") {
        try {
          await stripe().checkout.sessions.expire(sessionId);
          return { outcome: "released" };
        } catch (error) {
          // Only an open session can be expired: it may have been paid between the two calls. Its answer counts.
          if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
        }
      }
      const now = await stripe().checkout.sessions.retrieve(sessionId);
      if (now.status === "expired") return { outcome: "released" };
      if (now.payment_status !== "paid" || !now.payment_intent) return { outcome: "unsettled" };
      return {
        outcome: "paid",
        providerPaymentId: idOf(now.payment_intent),
        amount: amountOf(now.amount_total, now.currency),
      };
    }),

  getCharge: (providerPaymentId) =>
    reachStripe(async () => {
      const intent = await stripe().paymentIntents.retrieve(providerPaymentId, {
        expand: ["latest_charge.balance_transaction"],
      });
      const charge = intent.latest_charge;
      if (!charge || typeof charge === "string")
        throw new Error("the charge of a paid checkout is not there yet");
      const card = charge.payment_method_details?.card;
      const kept = charge.balance_transaction;
      return {
        providerChargeId: charge.id,
        card: card ? `${card.brand ?? "card"} ${card.last4 ?? ""}`.trim() : null,
        fee: kept && typeof kept !== "string" ? amountOf(kept.fee, kept.currency) : null,
      };
    }),

  refund: ({ key, providerPaymentId, amount, orderId }) =>
    reachStripe(async () => {
      const refund = await stripe().refunds.create(
        { payment_intent: providerPaymentId, amount: amount.minor, metadata: { orderId } },
        { idempotencyKey: key },
      );
      return { providerRefundId: refund.id };
    }),

  transfer: (request) => reachStripe(() => transfer(request)),

  createRecipient: ({ key, email, name, country }) =>
    reachStripe(async () => {
      const account = await stripe().v2.core.accounts.create(
        {
          contact_email: email,
          display_name: name,
          dashboard: "express",
          identity: { country, entity_type: "individual" },
          configuration: {
            recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } },
          },
          defaults: { responsibilities: { fees_collector: "application", losses_collector: "application" } },
        },
        { idempotencyKey: key },
      );
      return { providerAccountId: account.id };
    }),

  openOnboarding: ({ providerAccountId, returnUrl, refreshUrl }) =>
    reachStripe(async () => {
      const link = await stripe().v2.core.accountLinks.create({
        account: providerAccountId,
        use_case: {
          type: "account_onboarding",
          account_onboarding: { return_url: returnUrl, refresh_url: refreshUrl },
        },
      });
      return { url: link.url };
    }),

  getRecipient: (providerAccountId) =>
    reachStripe(async () => {
      const account = await stripe().v2.core.accounts.retrieve(providerAccountId, {
        include: ["configuration.recipient", "requirements"],
      });
      const transfers = account.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers;
      const due = (account.requirements?.entries ?? []).filter(
        (entry) => entry.awaiting_action_from === "user",
      );
      return { ready: transfers?.status === "active", missing: due.map((entry) => entry.description) };
    }),

  readWebhook: (rawBody, signature) =>
    readStripeEvent(stripe(), rawBody, signature, env().STRIPE_WEBHOOK_SECRET),
};

async function openCheckout(request: CheckoutRequest): Promise<CheckoutPage> {
  const session = await stripe().checkout.sessions.create(
    {
      mode: "payment",
      allowed_payment_method_types: ["card"],
      client_reference_id: request.checkoutId,
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: request.amount.currency.toLowerCase(),
            unit_amount: request.amount.minor,
            product_data: {
              name: request.description,
              ...(request.imageUrl ? { images: [request.imageUrl] } : {}),
            },
          },
        },
      ],
      payment_intent_data: { transfer_group: request.checkoutId, metadata: { orderId: request.orderId } },
      metadata: { orderId: request.orderId },
      custom_text: { submit: { message: request.note } },
      locale: request.locale,
      expires_at: Math.floor(request.expiresAt.getTime() / 1000),
      success_url: request.successUrl,
      cancel_url: request.cancelUrl,
    },
    { idempotencyKey: request.key },
  );
  return { sessionId: session.id, url: session.url };
}

async function transfer(request: TransferRequest): Promise<{ providerTransferId: string }> {
  // A transfer that names its charge need not wait until the charge's money is available.
  const intent = await stripe().paymentIntents.retrieve(request.providerPaymentId);
  const made = await stripe().transfers.create(
    {
      amount: request.amount.minor,
      currency: request.amount.currency.toLowerCase(),
      destination: request.providerAccountId,
      ...(intent.latest_charge ? { source_transaction: idOf(intent.latest_charge) } : {}),
      transfer_group: request.checkoutId,
      metadata: { orderId: request.orderId },
    },
    { idempotencyKey: request.key },
  );
  return { providerTransferId: made.id };
}

function idOf(reference: string | { id: string }): string {
  return typeof reference === "string" ? reference : reference.id;
}
