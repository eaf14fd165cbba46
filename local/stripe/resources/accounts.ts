import type Stripe from "stripe";
import { ApiError, invalid, refused } from "../errors";
import { newId } from "../ids";
import type { Requests } from "../request-types";
import type { Call } from "../route";
import type { Tx } from "../store";
import { checkedAccount } from "./account-input";
import { asV1, missing, newAccount } from "./account-object";

type Account = Stripe.V2.Core.Account;

const LINK_SECONDS = 600;

/** POST /v2/core/accounts: a recipient, whose transfers stay restricted until onboarding is done. */
export async function createAccount(call: Call<Requests["AccountCreate"]>) {
  const account = newAccount(checkedAccount(call.input), call.now * 1000);
  await call.tx.save("v2.core.account", account);
  await call.events.emitThin("v2.core.account.created", account.id);
  return included(account, call.input.include);
}

/** GET /v2/core/accounts/:id */
export async function retrieveAccount(call: Call<Requests["AccountRetrieve"]>) {
  return included(await findAccount(call.tx, call.id), call.input.include);
}

/** GET /v1/accounts/:id: the same account in v1's words. */
export async function retrieveAccountV1(call: Call<unknown>) {
  return asV1(await call.tx.get("v2.core.account", call.id, "account"));
}

/** POST /v2/core/account_links: a short-lived, single-use way into the hosted onboarding. */
export async function createAccountLink(call: Call<Requests["AccountLinkCreate"]>) {
  const { account: accountId, use_case } = call.input;
  const account = await findAccount(call.tx, accountId);
  const flow = use_case.type === "account_update" ? use_case.account_update : use_case.account_onboarding;
  if (!["account_onboarding", "account_update"].includes(use_case.type) || !flow) {
    const message = `use_case.${use_case.type} must be given for use_case.type ${use_case.type}.`;
    throw invalid(message, `use_case.${use_case.type}`, "invalid_fields");
  }
  for (const [name, url] of Object.entries({ refresh_url: flow.refresh_url, return_url: flow.return_url })) {
    if (url !== undefined && !(URL.canParse(url) && /^https?:/.test(url))) {
      throw invalid(
        `use_case.${use_case.type}.${name} must be a URL.`,
        `use_case.${use_case.type}.${name}`,
        "invalid_fields",
      );
    }
  }
  if (use_case.type === "account_update" && missing(account).length > 0) {
    throw refused("This account has not finished onboarding; use account_onboarding.");
  }
  const token = newId("onb");
  const link: Stripe.V2.Core.AccountLink = {
    object: "v2.core.account_link",
    account: account.id,
    created: new Date(call.now * 1000).toISOString(),
    expires_at: new Date((call.now + LINK_SECONDS) * 1000).toISOString(),
    livemode: false,
    url: `${call.baseUrl}/onboarding/${token}`,
    use_case,
  };
  await call.tx.save("v2.core.account_link", { ...link, id: token });
  return link;
}

async function findAccount(tx: Tx, id: string): Promise<Account> {
  const row = await tx.find("v2.core.account", id);
  if (row) return row.data;
  const body = { type: "invalid_request_error", code: "not_found", message: `Account not found: ${id}` };
  throw new ApiError(404, body, true);
}

/** v2 shows the large parts of an account only when asked, and null otherwise. */
function included(account: Account, include: Requests["AccountRetrieve"]["include"] = []) {
  const wanted = new Set<string>(include);
  const recipient = wanted.has("configuration.recipient") ? account.configuration?.recipient : undefined;
  return {
    ...account,
    configuration: recipient ? { customer: null, merchant: null, recipient } : null,
    defaults: wanted.has("defaults") ? account.defaults : null,
    future_requirements: null,
    identity: wanted.has("identity") ? account.identity : null,
    requirements: wanted.has("requirements") ? account.requirements : null,
  };
}
