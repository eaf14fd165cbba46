import Stripe from "stripe";
import { env } from "@/lib/platform/env";

/** How long one try may take, in milliseconds. With two more tries a page that waits has its answer within 20 seconds. */
const TIMEOUT_MS = 5000;

let client: Stripe | undefined;

/** The real SDK; on a machine of its own the setting STRIPE_API_URL leads it to the local double. */
export function stripe(): Stripe {
  if (client) return client;
  const { STRIPE_SECRET_KEY, STRIPE_API_URL } = env();
  const url = STRIPE_API_URL ? new URL(STRIPE_API_URL) : null;
  client = new Stripe(STRIPE_SECRET_KEY, {
    telemetry: false,
    timeout: TIMEOUT_MS,
    // Repeated under the same key: ours where money moves, one that the SDK makes anywhere else.
    maxNetworkRetries: 2,
    ...(url
      ? { host: url.hostname, port: Number(url.port), protocol: url.protocol === "https:" ? "https" : "http" }
      : {}),
  });
  return client;
}

/** The id of what Stripe names either by its id or whole. */
export function idOf(reference: string | { id: string }): string {
  return typeof reference === "string" ? reference : reference.id;
}
