/** One email to one person. */
type Email = {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** The delivery's id: sending the same one twice sends one email. */
  readonly idempotencyKey: string;
  /** What the mail is about, for the provider's statistics: letters and hyphens. */
  readonly kind: string;
};

/** Taken on by the provider, or refused for good with the provider's word for why. */
export type SendResult =
  | { readonly outcome: "accepted"; readonly providerId: string | null }
  | { readonly outcome: "refused"; readonly reason: string };

/** What sends emails. It throws `request.unavailable` when trying again later can help. */
export type EmailProvider = { send(email: Email): Promise<SendResult> };
