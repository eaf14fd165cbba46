import type Stripe from "stripe";
import { invalid, unsupported } from "../errors";
import { currencyCode } from "../money";
import type { Requests } from "../request-types";
import { unsupportedIn } from "../supported";
import { metadataOf } from "./metadata";

type Defaults = NonNullable<Requests["AccountCreate"]["defaults"]>;
type Individual = NonNullable<NonNullable<Requests["AccountCreate"]["identity"]>["individual"]>;

/** An account's parameters after all rules. */
export interface CheckedAccount {
  contactEmail: string | undefined;
  displayName: string | undefined;
  dashboard: "express" | "full" | "none";
  currency: string;
  locales: Defaults["locales"];
  feesCollector: Stripe.V2.Core.Account.Defaults.Responsibilities.FeesCollector;
  lossesCollector: Stripe.V2.Core.Account.Defaults.Responsibilities.LossesCollector;
  identity: { country: string; entity_type: "individual"; individual: Individual | undefined };
  transfersRequested: boolean;
  metadata: Record<string, string>;
}

/** Applies the rules for recipients: a person in a known country whose transfers the platform answers for. */
export function checkedAccount(input: Requests["AccountCreate"]): CheckedAccount {
  const { configuration, identity, defaults, dashboard = "none" } = input;
  if (input.account_token) throw unsupported("account_token");
  for (const [path, part] of [
    ["configuration", unsupportedIn("V2.Core.AccountCreateParams.Configuration", configuration)],
    ["identity", unsupportedIn("V2.Core.AccountCreateParams.Identity", identity)],
    [
      "identity.individual",
      unsupportedIn("V2.Core.AccountCreateParams.Identity.Individual", identity?.individual),
    ],
  ]) {
    if (part) throw unsupported(`${path}.${part}`);
  }
  if (!configuration?.recipient) throw missing("configuration.recipient");
  const { bank_accounts, cards, stripe_balance } = configuration.recipient.capabilities ?? {};
  if (bank_accounts || cards) throw unsupported("configuration.recipient.capabilities.bank_accounts");
  if (!identity?.country) throw missing("identity.country");
  if (!/^[a-z]{2}$/i.test(identity.country)) {
    throw invalid(
      "identity.country must be a two-letter country code.",
      "identity.country",
      "invalid_fields",
    );
  }
  if ((identity.entity_type ?? "individual") !== "individual") throw unsupported("identity.entity_type");
  const { fees_collector, losses_collector } = defaults?.responsibilities ?? {};
  if (!fees_collector || !losses_collector) throw missing("defaults.responsibilities");
  return {
    contactEmail: input.contact_email,
    displayName: input.display_name,
    dashboard,
    currency: currencyCode(defaults?.currency ?? "eur", "defaults.currency"),
    locales: defaults?.locales,
    feesCollector: fees_collector,
    lossesCollector: losses_collector,
    identity: {
      country: identity.country.toLowerCase(),
      entity_type: "individual",
      individual: identity.individual,
    },
    transfersRequested: stripe_balance?.stripe_transfers?.requested ?? false,
    metadata: metadataOf(input.metadata),
  };
}

function missing(param: string) {
  return invalid(`Missing required field: ${param}.`, param, "invalid_fields");
}
