import type { IncomingMessage, ServerResponse } from "node:http";
import type { Double } from "./double";
import { ApiError, invalid } from "./errors";
import type { RequestFault, WebhookFaults } from "./faults";
import { readBody } from "./request";
import { closeDispute } from "./resources/disputes";
import { attemptPayment, finishAuthentication } from "./resources/pay";
import { payOut } from "./resources/payouts";
import { finishOnboarding } from "./resources/test-answers";

type Body = Record<string, unknown>;
type Hook = (double: Double, body: Body, id: string) => Promise<unknown> | unknown;

/** What tests may ask for beyond the vendor's API; only answered when started with `testHooks`. */
const HOOKS: Record<string, Hook> = {
  /** { duplicate, reorder, delayMs, drop }: holds until the next call. */
  faults: (double, body) => {
    double.faults.setWebhooks(body as Partial<WebhookFaults>);
    return double.faults.webhooks;
  },
  /** { path, method?, times?, status | hangMs | dropAfter } for coming requests. */
  "fail-next": (double, body) => {
    if (typeof body.path !== "string") throw invalid("path is missing.", "path");
    const fault: RequestFault = {
      ...(body as Partial<RequestFault>),
      path: body.path,
      times: Number(body.times ?? 1),
    };
    double.faults.failNext(fault);
    return fault;
  },
  /** Forgets all faults. */
  reset: (double) => {
    double.faults.clear();
    return {};
  },
  /** { card, name?, email?, authenticate?: boolean }: pays a session as the hosted page would. */
  pay: async (double, body, session) => {
    const payer = {
      number: String(body.card ?? "4242424242424242").replace(/\s/g, ""),
      name: String(body.name ?? "Test Buyer"),
      email: String(body.email ?? "buyer@example.com"),
      country: "DE",
    };
    const attempt = await double.change((work) => attemptPayment(work, session, payer));
    if (attempt.kind !== "authenticate" || body.authenticate === undefined) return attempt;
    return double.change((work) => finishAuthentication(work, attempt.intent, body.authenticate === true));
  },
  /** Completes an account's onboarding with test data. */
  onboard: (double, _body, account) => double.change((work) => finishOnboarding(work, account)),
  /** { amount, currency }: empties a seller's balance into their bank, even what is pending. */
  payout: (double, body, account) => {
    const order = {
      amount: Number(body.amount),
      currency: String(body.currency ?? "eur"),
      account,
      metadata: {},
    };
    return double.change((work) => payOut(work, order));
  },
  /** { status: "won" | "lost" } */
  dispute: (double, body, id) =>
    double.change((work) => closeDispute(work, id, body.status === "won" ? "won" : "lost")),
  /** Sends an event once more. */
  resend: async (double, _body, event) => {
    await double.dispatcher?.resend(event);
    return {};
  },
};

/** Answers POST /_test/<hook>[/<id>] with JSON. */
export async function answerHook(
  double: Double,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) {
  const [name = "", id = ""] = url.pathname.slice("/_test/".length).split("/");
  const hook = Object.hasOwn(HOOKS, name) ? HOOKS[name] : undefined;
  if (!hook || request.method !== "POST") {
    throw new ApiError(404, { type: "invalid_request_error", message: `No such test hook: ${name}` }, false);
  }
  const text = await readBody(request);
  const result = await hook(double, text ? (JSON.parse(text) as Body) : {}, decodeURIComponent(id));
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(result ?? {}));
}
