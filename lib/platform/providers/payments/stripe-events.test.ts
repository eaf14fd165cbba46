import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { SignatureError } from "./port";
import { readStripeEvent } from "./stripe-events";

const stripe = new Stripe("sk_test_local");
const SECRETS = ["whsec_of_v1_events", "whsec_of_thin_events"] as const;
const EXPIRED = JSON.stringify({
  id: "evt_1",
  object: "event",
  type: "checkout.session.expired",
  data: { object: { id: "cs_1", object: "checkout.session", client_reference_id: "checkout-1" } },
});
const THIN = JSON.stringify({
  id: "evt_2",
  object: "v2.core.event",
  type: "v2.core.account[requirements].updated",
  related_object: { id: "acct_1", type: "v2.core.account", url: "/v2/core/accounts/acct_1" },
});

function sign(payload: string, secret: string, timestamp?: number): string {
  return stripe.webhooks.generateTestHeaderString({ payload, secret, ...(timestamp ? { timestamp } : {}) });
}

describe("readStripeEvent", () => {
  // Red when the first secret alone is tried: `secrets.slice(0, 1)`.
  it.each(SECRETS)("reads both kinds of events, whichever secret signed them: %s", (secret) => {
    expect(readStripeEvent(stripe, EXPIRED, sign(EXPIRED, secret), SECRETS)).toEqual({
      id: "evt_1",
      type: "checkout.session.expired",
      objectId: "cs_1",
      kind: "checkout_expired",
      checkoutId: "checkout-1",
    });
    expect(readStripeEvent(stripe, THIN, sign(THIN, secret), SECRETS)).toMatchObject({
      id: "evt_2",
      kind: "account_touched",
      providerAccountId: "acct_1",
    });
  });

  it.each([
    ["another secret", EXPIRED, sign(EXPIRED, "whsec_of_someone_else"), SECRETS],
    ["another body", EXPIRED, sign(THIN, SECRETS[0]), SECRETS],
    ["too long ago", EXPIRED, sign(EXPIRED, SECRETS[0], Math.floor(Date.now() / 1000) - 600), SECRETS],
    ["no signature", EXPIRED, "", SECRETS],
    ["no secret to try", EXPIRED, sign(EXPIRED, SECRETS[0]), []],
    ["no JSON", "hello", sign("hello", SECRETS[0]), SECRETS],
  ])("refuses what Stripe did not sign: %s", (_case, body, signature, secrets) => {
    expect(() => readStripeEvent(stripe, body, signature, secrets)).toThrow(SignatureError);
  });
});
