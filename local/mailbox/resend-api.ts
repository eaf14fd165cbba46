import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody, sendJson } from "./http";
import { type Email, recipientsOf } from "./message";
import type { MessageLog } from "./message-log";
import { parseEmail } from "./resend-email";
import { invalidField, ResendError } from "./resend-error";
import type { TestFailures } from "./test-failures";

const MAX_BODY_BYTES = 40 * 1024 ** 2;
const MAX_BATCH = 100;

/** What the Resend side needs. */
export interface ResendSide {
  apiKey: string;
  log: MessageLog;
  failures: TestFailures;
  /** Told about each accepted email, for the webhook. */
  onAccepted(email: Email): void;
}

/** Resend's interface: send one, send many, look one up. */
export function resendApi(side: ResendSide) {
  const inFlight = new Set<string>();

  async function send(request: IncomingMessage, path: string): Promise<unknown> {
    const raw = await readBody(request, MAX_BODY_BYTES);
    if (raw === undefined) throw invalidField("The request is too large.");
    const header = request.headers["idempotency-key"];
    if (header === undefined) return accept(path, raw);
    if (typeof header !== "string" || header.length < 1 || header.length > 256) {
      throw new ResendError(400, "invalid_idempotency_key", "The key must be between 1-256 chars.");
    }
    const key = `${path} ${header}`;
    const bodyHash = createHash("sha256").update(raw).digest("hex");
    const kept = side.log.answerFor(key);
    if (kept) {
      if (kept.bodyHash === bodyHash) return kept.body;
      throw new ResendError(
        409,
        "invalid_idempotent_request",
        "Same idempotency key used with a different request payload.",
      );
    }
    if (inFlight.has(key)) {
      throw new ResendError(
        409,
        "concurrent_idempotent_requests",
        "Same idempotency key used while original request is still in progress.",
      );
    }
    inFlight.add(key);
    try {
      return await accept(path, raw, { key, bodyHash });
    } finally {
      inFlight.delete(key);
    }
  }

  async function accept(path: string, raw: Buffer, idempotency?: { key: string; bodyHash: string }) {
    const body = parseJson(raw);
    const isBatch = path === "/emails/batch";
    const emails = isBatch ? parseBatch(body) : [parseEmail(body)];
    const failure = side.failures.take("email", emails.flatMap(recipientsOf));
    if (failure?.how === "refuse") throw refusal(failure.status);
    if (failure?.how === "bounce") for (const email of emails) email.status = "bounced";
    const ids = emails.map(({ id }) => ({ id }));
    const answer = isBatch ? { data: ids } : ids[0];
    const kept = idempotency && { ...idempotency, at: new Date().toISOString(), body: answer };
    await side.log.add({ messages: emails, ...(kept ? { answer: kept } : {}) });
    for (const email of emails) side.onAccepted(email);
    if (failure?.how === "lose") throw refusal(failure.status);
    return answer;
  }

  /** Answers Resend's paths; says whether this was one. */
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> => {
    if (path !== "/emails" && !path.startsWith("/emails/")) return false;
    try {
      checkKey(request.headers.authorization, side.apiKey);
      if (request.method === "POST" && (path === "/emails" || path === "/emails/batch")) {
        sendJson(response, 200, await send(request, path));
      } else if (request.method === "GET" && path !== "/emails") {
        sendJson(response, 200, lookUp(side.log, path.slice("/emails/".length)));
      } else {
        throw new ResendError(405, "method_not_allowed", "Method is not allowed for the requested path.");
      }
    } catch (error) {
      if (!(error instanceof ResendError)) throw error;
      sendJson(response, error.statusCode, error.toJSON());
    }
    return true;
  };
}

function checkKey(authorization: string | undefined, apiKey: string): void {
  const given = /^Bearer (.+)$/.exec(authorization ?? "")?.[1];
  if (!given) throw new ResendError(401, "missing_api_key", "Missing API Key");
  const hash = (text: string) => createHash("sha256").update(text).digest();
  if (!timingSafeEqual(hash(given), hash(apiKey))) {
    throw new ResendError(401, "invalid_api_key", "API key is invalid");
  }
}

function parseJson(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString("utf8"));
  } catch {
    throw invalidField("The request body is not valid JSON.");
  }
}

function parseBatch(body: unknown): Email[] {
  if (!Array.isArray(body) || body.length === 0 || body.length > MAX_BATCH) {
    throw invalidField(`The batch must be an array of 1 to ${MAX_BATCH} emails.`);
  }
  return body.map(parseEmail);
}

function refusal(status: number): ResendError {
  if (status === 429) return new ResendError(429, "rate_limit_exceeded", "Too many requests.");
  if (status < 500) return new ResendError(status, "validation_error", "Refused on request.");
  return new ResendError(status, "internal_server_error", "An unexpected error occurred.");
}

function lookUp(log: MessageLog, id: string): unknown {
  const email = log.find(id);
  if (email?.kind !== "email") throw new ResendError(404, "not_found", "Email not found");
  return {
    object: "email",
    id: email.id,
    from: email.from,
    to: email.to,
    cc: email.cc,
    bcc: email.bcc,
    reply_to: email.replyTo,
    subject: email.subject,
    html: email.html,
    text: email.text,
    tags: email.tags,
    created_at: email.at,
    scheduled_at: null,
    last_event: email.status,
  };
}
