import type { PaymentProvider, Requirement } from "./port";
import { stripe } from "./stripe-client";

/** A recipient of Accounts v2: it takes money from us and pays it out; it charges nobody. */
export const createRecipient: PaymentProvider["createRecipient"] = async ({ key, email, name, country }) => {
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
};

export const openOnboarding: PaymentProvider["openOnboarding"] = async (request) => {
  const link = await stripe().v2.core.accountLinks.create({
    account: request.providerAccountId,
    use_case: {
      type: "account_onboarding",
      account_onboarding: { return_url: request.returnUrl, refresh_url: request.refreshUrl },
    },
  });
  return { url: link.url };
};

export const getRecipient: PaymentProvider["getRecipient"] = async (providerAccountId) => {
  const account = await stripe().v2.core.accounts.retrieve(providerAccountId, {
    include: ["configuration.recipient", "requirements"],
  });
  const transfers = account.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers;
  const due = (account.requirements?.entries ?? []).filter((entry) => entry.awaiting_action_from === "user");
  return {
    ready: transfers?.status === "active",
    missing: [...new Set(due.map((entry) => requirementOf(entry.description)))],
  };
};

/** What each dotted name of Stripe's asks of a person; the first that fits. */
const MEANING: readonly (readonly [RegExp, Requirement])[] = [
  [/terms_of_service|tos_acceptance/, "terms"],
  [/address/, "address"],
  [/external_account|bank_account|payout_method|outbound_destination/, "bank_account"],
  [/^(identity|individual|person|representative|owners)\b/, "identity"],
];

/** Puts Stripe's name of a requirement (`identity.individual.date_of_birth.day`) into our words. */
export function requirementOf(description: string): Requirement {
  return MEANING.find(([pattern]) => pattern.test(description))?.[1] ?? "other";
}
