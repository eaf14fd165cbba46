import type { IncomingMessage, ServerResponse } from "node:http";
import { assertLocalAllowed } from "../guard";
import { listen } from "../listen";
import { serveFont } from "../page";
import { answerApi } from "./api";
import { Double } from "./double";
import { ApiError } from "./errors";
import { answerHook } from "./hooks";
import { answerPage } from "./pages/site";
import { expireDueSessions } from "./resources/sessions";
import { Store } from "./store";
import { Dispatcher } from "./webhooks";

/** How to start the double. */
export interface StripeOptions {
  /** 0 takes a free port. */
  port: number;
  databaseUrl: string;
  secretKey: string;
  webhookSecret: string;
  /** Where events are sent, v1 and thin ones alike; without it they are only recorded. */
  webhookUrl?: string;
  /** Answer `/_test/…` too. */
  testHooks?: boolean;
  /** Pauses between webhook attempts; the last one repeats for three days. */
  retryMs?: readonly number[];
  /** The app's address, for the way back from the dashboard. */
  appOrigin?: string;
  /** The clock of objects and deadlines; webhooks and their signatures run on real time. */
  now?: () => Date;
}

const RETRY_MS = [1_000, 2_000, 5_000, 10_000, 30_000, 60_000];
const SWEEP_MS = 2_000;

/** Starts the local Stripe double; its state is in the schema `stripe` of the database given. */
export async function startStripe(options: StripeOptions): Promise<{ url: string; close(): Promise<void> }> {
  assertLocalAllowed("Stripe");
  const store = await Store.open(options.databaseUrl);
  const double = new Double(store, options.secretKey, options.appOrigin, options.now ?? (() => new Date()));
  try {
    const listening = await listen(
      (request, response) => answer(double, options, request, response),
      options.port,
    );
    // The pages' cookies and links need one name; the app's own pages say localhost too.
    double.url = `http://localhost:${listening.port}`;
    if (options.webhookUrl) {
      const { webhookUrl: url, webhookSecret: secret, retryMs = RETRY_MS } = options;
      double.dispatcher = new Dispatcher(store, { url, secret, retryMs });
      await double.dispatcher.start();
    }
    const sweep = setInterval(() => {
      double.change(expireDueSessions).catch((error) => console.error("local stripe: expiry:", error));
    }, SWEEP_MS);
    return {
      url: double.url,
      async close() {
        clearInterval(sweep);
        await listening.close();
        await double.dispatcher?.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function answer(
  double: Double,
  options: StripeOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (serveFont(request, response)) return;
  const url = new URL(request.url ?? "/", double.url);
  try {
    if (/^\/v\d\//.test(url.pathname)) await answerApi(double, request, response, url);
    else if (options.testHooks && url.pathname.startsWith("/_test/"))
      await answerHook(double, request, response, url);
    else await answerPage(double, request, response, url);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    response.writeHead(error.status, { "content-type": "application/json" });
    response.end(JSON.stringify({ error: error.body }));
  }
}
