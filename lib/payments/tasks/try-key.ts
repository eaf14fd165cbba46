/**
 * The idempotency key of one try: the intent's own id, so that any repetition is the same call; after each refusal
 * (nothing was done, and the provider would repeat it) a new one.
 */
export function tryKey(intentId: string, refusals: number): string {
  return refusals === 0 ? intentId : `${intentId}-${refusals}`;
}
