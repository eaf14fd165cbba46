import Stripe from "stripe";
import { optionalSandboxSetting, sandboxSetting } from "../../sandbox";
import { startStripe } from "../server";
import { createDatabase } from "./database";
import { type Receiver, startReceiver } from "./receiver";

export const SECRET_KEY = sandboxSetting("VENDOR_STRIPE_SECRET_KEY", "sk_test_local");
/** Another address of the sandbox; without it the vendor's own. */
export const SANDBOX_URL = optionalSandboxSetting("VENDOR_STRIPE_URL");
export const WEBHOOK_SECRET = "whsec_local";

/** The SDK, unmodified, pointed at an address; without one, at the vendor. */
export function sdk(url?: string, key = SECRET_KEY, maxNetworkRetries = 0): Stripe {
  const options: Stripe.StripeConfig = { telemetry: false, maxNetworkRetries };
  if (!url) return new Stripe(key, options);
  const { hostname, port } = new URL(url);
  return new Stripe(key, { ...options, host: hostname, port: Number(port), protocol: "http" });
}

/** A running double with everything a test needs around it. */
export interface Bench {
  url: string;
  databaseUrl: string;
  stripe: Stripe;
  receiver: Receiver;
  /** Asks for a test hook. */
  hook(path: string, body?: object): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

/** Starts the double on a fresh database with a webhook receiver. */
export async function startBench(options: { now?: () => Date } = {}): Promise<Bench> {
  const database = await createDatabase();
  const receiver = await startReceiver();
  const double = await startStripe({
    port: 0,
    databaseUrl: database.url,
    secretKey: SECRET_KEY,
    webhookSecret: WEBHOOK_SECRET,
    webhookUrl: receiver.url,
    testHooks: true,
    retryMs: [30, 60],
    ...options,
  });
  return {
    url: double.url,
    databaseUrl: database.url,
    stripe: sdk(double.url),
    receiver,
    hook: (path, body = {}) => post(`${double.url}/_test/${path}`, body),
    async close() {
      await double.close();
      await receiver.close();
      await database.drop();
    },
  };
}

async function post(url: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  const result = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${JSON.stringify(result)}`);
  return result;
}
