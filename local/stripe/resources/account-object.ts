import type Stripe from "stripe";
import { newId } from "../ids";
import type { Hidden } from "../kinds";
import type { CheckedAccount } from "./account-input";

type Account = Stripe.V2.Core.Account;

/** What a recipient must give before money can be sent to it, in the vendor's dotted names. */
const REQUIRED = [
  "identity.individual.given_name",
  "identity.individual.surname",
  "identity.individual.date_of_birth",
  "identity.individual.address",
  "identity.attestations.terms_of_service.account",
  "external_account",
] as const;

/** Whether transfers to the account are possible. */
export function transfersActive(account: Account): boolean {
  return (
    account.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status === "active"
  );
}

/** The names of what is still missing. */
export function missing(account: Account): string[] {
  return (account.requirements?.entries ?? []).map((entry) => entry.description);
}

/** A new recipient; `given` is what the platform already knew about the person. */
export function newAccount(checked: CheckedAccount, nowMs: number): Account {
  const created = new Date(nowMs).toISOString();
  const id = newId("acct");
  const { individual } = checked.identity;
  const account: Account = {
    id,
    object: "v2.core.account",
    applied_configurations: ["recipient"],
    configuration: { recipient: { applied: true, capabilities: { stripe_balance: {} } } },
    contact_email: checked.contactEmail,
    created,
    dashboard: checked.dashboard,
    defaults: {
      currency: checked.currency,
      locales: checked.locales,
      responsibilities: {
        fees_collector: checked.feesCollector,
        losses_collector: checked.lossesCollector,
        requirements_collector: "stripe",
      },
    },
    display_name: checked.displayName,
    identity: {
      country: checked.identity.country,
      entity_type: checked.identity.entity_type,
      individual: {
        account: id,
        created,
        id: newId("person"),
        object: "v2.core.account_person",
        updated: created,
        email: individual?.email ?? checked.contactEmail,
        given_name: individual?.given_name,
        surname: individual?.surname,
        date_of_birth: individual?.date_of_birth,
        address: individual?.address,
      },
    },
    livemode: false,
    metadata: checked.metadata,
  };
  return withStatus(account, {}, checked.transfersRequested);
}

/** Recomputes what is missing and, from that, whether transfers are active. */
export function withStatus(account: Account, hidden: Hidden, transfersRequested: boolean): Account {
  const person = account.identity?.individual;
  const given: Record<(typeof REQUIRED)[number], unknown> = {
    "identity.individual.given_name": person?.given_name,
    "identity.individual.surname": person?.surname,
    "identity.individual.date_of_birth": person?.date_of_birth,
    "identity.individual.address": person?.address?.line1,
    "identity.attestations.terms_of_service.account":
      account.identity?.attestations?.terms_of_service?.account?.date,
    external_account: hidden.onboarding?.ibanLast4,
  };
  const due = transfersRequested ? REQUIRED.filter((name) => !given[name]) : [];
  const active = transfersRequested && due.length === 0;
  const status = active ? "active" : "restricted";
  const detail = { code: "requirements_past_due", resolution: "provide_info" } as const;
  const state = { status, status_details: active ? [] : [detail] } as const;
  const capabilities = transfersRequested
    ? {
        stripe_transfers: { ...state, status_details: [...state.status_details] },
        payouts: { ...state, status_details: [...state.status_details] },
      }
    : {};
  return {
    ...account,
    configuration: { recipient: { applied: true, capabilities: { stripe_balance: capabilities } } },
    requirements: {
      entries: due.map(entry),
      summary: due.length > 0 ? { minimum_deadline: { status: "currently_due" } } : undefined,
    },
  };
}

function entry(description: string): Stripe.V2.Core.Account.Requirements.Entry {
  return {
    awaiting_action_from: "user",
    description,
    errors: [],
    impact: {
      restricts_capabilities: [
        {
          capability: "stripe_balance.stripe_transfers",
          configuration: "recipient",
          deadline: { status: "currently_due" },
        },
      ],
    },
    minimum_deadline: { status: "currently_due" },
    requested_reasons: [{ code: "routine_onboarding" }],
  };
}

/** The account as v1 knows it: the object of `account.updated`. */
export function asV1(account: Account): Stripe.Account {
  const due = missing(account);
  const active = transfersActive(account);
  return {
    id: account.id,
    object: "account",
    business_type: "individual",
    capabilities: { transfers: active ? "active" : "inactive" },
    charges_enabled: false,
    country: account.identity?.country?.toUpperCase(),
    created: Math.floor(Date.parse(account.created) / 1000),
    default_currency: account.defaults?.currency,
    details_submitted: due.length === 0,
    email: account.contact_email ?? null,
    metadata: account.metadata,
    payouts_enabled: active,
    requirements: {
      alternatives: [],
      current_deadline: null,
      currently_due: due,
      disabled_reason: active ? null : "requirements.past_due",
      errors: [],
      eventually_due: due,
      past_due: [],
      pending_verification: [],
    },
    type: "none",
  };
}
