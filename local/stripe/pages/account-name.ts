import type Stripe from "stripe";

/** The name a person would look for. */
export function accountName(account: Stripe.V2.Core.Account): string {
  const person = account.identity?.individual;
  const legal = [person?.given_name, person?.surname].filter(Boolean).join(" ");
  return account.display_name || legal || account.contact_email || account.id;
}
