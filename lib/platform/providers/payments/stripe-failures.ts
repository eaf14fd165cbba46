import Stripe from "stripe";
import { requestFailure } from "@/lib/kernel/failure";
import { log } from "@/lib/platform/log";
import { ProviderRefusal } from "./port";

/** Stripe has looked at what was asked and said no. Its other answers say nothing about what was asked. */
const REFUSED: readonly (number | undefined)[] = [400, 402, 404];
const ACCOUNT_NOT_READY = "insufficient_capabilities_for_transfer";

/**
 * Calls Stripe and sorts what can go wrong: a refusal (final, nothing was done) becomes ProviderRefusal; no answer, a
 * key that is busy or was used for something else, our own credentials, an error on their side (try again, with the
 * same key) becomes the failure `request.unavailable`.
 */
export async function reachStripe<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    const code = error.code ?? error.type;
    const refused = REFUSED.includes(error.statusCode) && error.type !== "StripeIdempotencyError";
    log.warn(
      { provider: "stripe", status: error.statusCode ?? 0, code },
      refused ? "payment provider refused" : "payment provider unavailable",
    );
    if (!refused) throw requestFailure("unavailable");
    throw new ProviderRefusal(error.message, code === ACCOUNT_NOT_READY ? "account_not_ready" : "other");
  }
}
