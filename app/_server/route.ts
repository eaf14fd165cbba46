import type { NextRequest } from "next/server";
import { requestFailure } from "@/lib/kernel/failure";
import type { Context } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { demandAllowed, type Use } from "@/lib/platform/rate-limit/take";
import { withAnswerHeaders } from "./api/answer-headers";
import { isFromForeignPage } from "./foreign-page";
import { readIdempotencyKey } from "./idempotency-key";
import { problemResponse } from "./problem";
import { readBody } from "./read-body";
import { countRead, countWrite } from "./request-limits";
import { contextOf } from "./session";

/** A JSON body larger than this is refused before it is parsed, in bytes. */
const MAX_BODY = 256 * 1024;

/** `application/json`, or one of its kin such as `application/merge-patch+json`, with whatever parameters. */
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

type Handler<Params> = (ctx: Context, request: NextRequest, params: Params) => Promise<Response>;

/**
 * Makes a route handler: who asks, no writes from foreign pages, the limits on writes and reads with the headers that
 * tell of them, and every failure as `application/problem+json` (RFC 9457). The proxy leaves /api/v1 alone, so the request's id is made here.
 */
export function route<Params = Record<string, never>>(handler: Handler<Params>) {
  return async (request: NextRequest, segment: { params: Promise<Params> }): Promise<Response> => {
    // An id from outside is not trusted: it would end up in our logs.
    const id = crypto.randomUUID();
    const reads = request.method === "GET" || request.method === "HEAD";
    let use: Use | null = null;
    const answer = await (async () => {
      const ctx = await contextOf(id);
      if (!reads) refuseForeignPages(request);
      use = reads ? countRead(ctx) : await countWrite(ctx);
      if (use) demandAllowed(use);
      const key = readIdempotencyKey(request.headers.get("idempotency-key"));
      return handler({ ...ctx, ...key }, request, await segment.params);
    })().catch((error: unknown) => problemResponse(error, id));
    return withAnswerHeaders(withLimit(answer, reads ? "reads" : "writes", use), id);
  };
}

/** How the limit stands, by draft-ietf-httpapi-ratelimit-headers (structured fields): `"writes";r=119;t=42`. */
function withLimit(answer: Response, name: string, use: Use | null): Response {
  if (!use) return answer;
  answer.headers.set("ratelimit-policy", `"${name}";q=${use.limit};w=${use.windowSeconds}`);
  answer.headers.set("ratelimit", `"${name}";r=${use.left};t=${use.resetSeconds}`);
  return answer;
}

/** A browser says where a request comes from: a write with our cookie from someone else's page is refused (CSRF). */
function refuseForeignPages(request: NextRequest): void {
  const own = [new URL(env().APP_URL).origin];
  if (isFromForeignPage(request.headers, own)) throw requestFailure("forbidden");
}

/** Reads a JSON body, none at all being `{}`; another type is a 415, what is no JSON a 422. */
export async function readJson(request: NextRequest): Promise<unknown> {
  const raw = await readBody(request, MAX_BODY);
  if (raw === "") return {};
  if (!JSON_TYPE.test(request.headers.get("content-type") ?? "")) throw requestFailure("not_json");
  try {
    return JSON.parse(raw);
  } catch {
    throw requestFailure("invalid", { fields: { body: { code: "wrong", message: "is not JSON" } } });
  }
}
