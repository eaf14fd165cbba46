import Stripe from "stripe";
import { requestFailure } from "@/lib/kernel/failure";
import { log } from "@/lib/platform/log";
import { ProviderRefusal } from "./port";

/**
 * Calls Stripe and sorts what can go wrong: a refusal (final) becomes ProviderRefusal; no answer, a busy key or an
 * error on their side (try again, with the same key) becomes the failure `request.unavailable`.
 */
export async function reachStripe<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    const final =
      error instanceof Stripe.errors.StripeInvalidRequestError ||
      error instanceof Stripe.errors.StripeCardError ||
      error instanceof Stripe.errors.StripePermissionError;
    // 409 means that a request with the same key is still being worked on.
    if (final && error.statusCode !== 409)
      throw new ProviderRefusal(error.message, error.code ?? null, error.param ?? null);
    log.warn(
      { provider: "stripe", status: error.statusCode ?? 0, code: error.code ?? error.type },
      "payment provider unavailable",
    );
    throw requestFailure("unavailable");
  }
}
