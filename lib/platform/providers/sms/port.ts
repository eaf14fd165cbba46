/** One text message to one number, in international form. */
type Sms = { readonly to: string; readonly body: string };

/** Taken on by the provider, or refused for good with the provider's code for why. */
type SmsResult =
  | { readonly outcome: "accepted"; readonly providerId: string }
  | { readonly outcome: "refused"; readonly reason: string };

/**
 * What sends text messages. It throws `request.unavailable` when trying again later can help. There is no
 * idempotency key in this trade: the caller must claim a delivery before it sends.
 */
export type SmsProvider = { send(sms: Sms): Promise<SmsResult> };
