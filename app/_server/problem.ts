import { Failure, type FieldFailures } from "@/lib/kernel/failure";
import { log } from "@/lib/platform/log";

/** When to ask again after a 503, in seconds: most outages are a restart. */
export const RETRY_AFTER_SECONDS = 10;

/** What went wrong, as a person or a program may see it: no stack, no SQL, no internal id. */
export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly fields?: FieldFailures;
  readonly requestId: string;
};

/** Turns whatever was thrown into a problem; what we did not foresee is logged once, with its stack, and not shown. */
export function toProblem(error: unknown, requestId: string): Problem {
  if (error instanceof Failure) {
    return {
      status: error.status,
      code: `${error.domain}.${error.code}`,
      message: error.message,
      requestId,
      ...(error.params ? { params: error.params } : {}),
      ...(error.fields ? { fields: error.fields } : {}),
    };
  }
  log.error({ requestId, error }, "unforeseen error");
  return { status: 500, code: "request.unforeseen", message: "Something went wrong on our side.", requestId };
}

/** The same as `application/problem+json` (RFC 9457); `as` where a partner asks for another status than the failure's. */
export function problemResponse(error: unknown, id: string, as?: number): Response {
  const { status: known, code, message, fields, params, requestId } = toProblem(error, id);
  const status = as ?? known;
  const body = { type: "about:blank", title: code, status, detail: message, code, requestId, params, fields };
  const seconds = status === 429 ? params?.seconds : status === 503 ? RETRY_AFTER_SECONDS : undefined;
  const headers = {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    ...(seconds === undefined ? {} : { "retry-after": String(seconds) }),
  };
  return Response.json(body, { status, headers });
}
