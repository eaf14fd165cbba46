import type { IncomingMessage, ServerResponse } from "node:http";
import type { Double } from "./double";
import { ApiError } from "./errors";
import { API_VERSION, Emitter } from "./events";
import { expand } from "./expand";
import type { RequestFault } from "./faults";
import { fingerprint, holdKey, type Reply, remember, replay } from "./idempotency";
import { newId } from "./ids";
import { readBody, readInput } from "./request";
import { matchRoute, type Route } from "./route";
import { ROUTES } from "./routes";
import type { Tx } from "./store";
import { validate } from "./validate";

/** Answers one call of the API, v1 or v2. */
export async function answerApi(
  double: Double,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) {
  const requestId = newId("req");
  const method = request.method ?? "GET";
  let fault: RequestFault | undefined;
  let reply: Reply;
  try {
    authenticate(double, request);
    const match = matchRoute(ROUTES, method, url.pathname);
    if (!match) {
      const message = `Unrecognized request URL (${method}: ${url.pathname}). The local payments server answers only what ResaleHub calls.`;
      throw new ApiError(404, { type: "invalid_request_error", message }, false);
    }
    fault = double.faults.take(method, url.pathname, match.route.pattern);
    if (fault?.status) throw failure(fault.status);
    const body = await readBody(request);
    reply = await perform(double, request, url, match, body, requestId, fault);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    reply = replyWith(error, requestId);
  }
  double.dispatcher?.wake();
  if (fault?.dropAfter) {
    request.socket.destroy();
    return;
  }
  const key = header(request, "idempotency-key");
  response.writeHead(reply.status, {
    "content-type": "application/json",
    "request-id": requestId,
    "stripe-version": API_VERSION,
    ...(key && { "idempotency-key": key }),
    ...(reply.replayed && { "idempotent-replayed": "true", "original-request": reply.requestId }),
  });
  response.end(reply.body);
}

async function perform(
  double: Double,
  request: IncomingMessage,
  url: URL,
  match: { route: Route; id: string; child: string },
  body: string,
  requestId: string,
  fault: RequestFault | undefined,
): Promise<Reply> {
  const { method, schema, run } = match.route;
  const { input, encoding } = readInput(method, url.pathname, url.search.slice(1), body);
  const account = header(request, "stripe-account");
  const key = method === "POST" ? header(request, "idempotency-key") : null;
  const now = double.now();

  const work = async (tx: Tx): Promise<Reply> => {
    const checked = validate(schema, input, encoding) as { expand?: string[] };
    if (method === "POST") await tx.lockAll();
    const events = new Emitter(tx, now.getTime(), { requestId, idempotencyKey: key }, double.faults);
    const seconds = Math.floor(now.getTime() / 1000);
    const { id, child } = match;
    const call = { tx, events, now: seconds, baseUrl: double.url, input: checked, id, child, account };
    const result = await run(call);
    await expand(tx, result, url.pathname.startsWith("/v2/") ? [] : checked.expand);
    return { status: 200, body: JSON.stringify(result), requestId };
  };

  if (method !== "POST") {
    await pause(fault?.hangMs);
    return double.store.transaction(work);
  }
  // Taken before the parameters are coerced, so that it describes what was sent.
  const print = fingerprint(method, url.pathname, account, input);
  return double.store.transaction(async (tx) => {
    if (key) {
      await holdKey(tx, key);
      const earlier = await replay(tx, key, print, now);
      if (earlier) return earlier;
    }
    await pause(fault?.hangMs);
    const reply = await tx
      .attempt(() => work(tx))
      .catch((error) => {
        if (error instanceof ApiError && error.executed) return replyWith(error, requestId);
        throw error;
      });
    // v2 runs a failed request again under its key; v1 repeats the failure.
    const kept = reply.status < 400 || url.pathname.startsWith("/v1/");
    if (key && kept) await remember(tx, key, print, reply, now);
    return reply;
  });
}

function authenticate(double: Double, request: IncomingMessage): void {
  if (header(request, "authorization") === `Bearer ${double.secretKey}`) return;
  const message =
    "Invalid API Key provided. The local payments server accepts only the key it was started with.";
  throw new ApiError(401, { type: "invalid_request_error", message }, false);
}

function replyWith(error: ApiError, requestId: string): Reply {
  return { status: error.status, body: JSON.stringify({ error: error.body }), requestId };
}

function failure(status: number): ApiError {
  const limited = status === 429;
  const type = limited ? "invalid_request_error" : "api_error";
  const message = limited ? "Too many requests." : "An unknown error occurred (asked for by a test).";
  return new ApiError(status, { type, message, ...(limited && { code: "rate_limit" }) }, false);
}

function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === "string" && value !== "" ? value : null;
}

function pause(ms: number | undefined): Promise<void> {
  return ms ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve();
}
