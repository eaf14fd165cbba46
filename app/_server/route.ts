import type { NextRequest } from "next/server";
import { requestFailure } from "@/lib/kernel/failure";
import type { Context } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { limitWrites } from "./action";
import { isFromForeignPage } from "./foreign-page";
import { readIdempotencyKey } from "./idempotency-key";
import { problemResponse } from "./problem";
import { readBody } from "./read-body";
import { auth } from "./session";

/** A JSON body larger than this is refused before it is parsed, in bytes. */
const MAX_BODY = 256 * 1024;

type Handler<Params> = (ctx: Context, request: NextRequest, params: Params) => Promise<Response>;

/**
 * Makes a route handler: who asks, no writes from foreign pages, the limit on writes, and every failure as
 * `application/problem+json` (RFC 9457).
 */
export function route<Params = Record<string, never>>(handler: Handler<Params>) {
  return async (request: NextRequest, segment: { params: Promise<Params> }): Promise<Response> => {
    const id = request.headers.get("x-request-id") ?? crypto.randomUUID();
    try {
      const ctx = await auth();
      if (request.method !== "GET" && request.method !== "HEAD") {
        refuseForeignPages(request);
        await limitWrites(ctx);
      }
      const key = readIdempotencyKey(request.headers.get("idempotency-key"));
      return await handler({ ...ctx, ...key }, request, await segment.params);
    } catch (error) {
      return problemResponse(error, id);
    }
  };
}

/** A browser says where a request comes from: a write with our cookie from someone else's page is refused (CSRF). */
function refuseForeignPages(request: NextRequest): void {
  const own = [new URL(env().APP_URL).origin];
  if (isFromForeignPage(request.headers, own)) throw requestFailure("forbidden");
}

/** Reads a JSON body; anything else is a typed 422. */
export async function readJson(request: NextRequest): Promise<unknown> {
  const raw = await readBody(request, MAX_BODY);
  try {
    return JSON.parse(raw);
  } catch {
    throw requestFailure("invalid", { fields: { body: { code: "wrong", message: "is not JSON" } } });
  }
}
