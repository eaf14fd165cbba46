import type { ServerResponse } from "node:http";
import { S3Error } from "./s3-error";
import type { S3Request } from "./s3-request";

const METHODS = ["GET", "HEAD", "PUT", "POST"];
const MAX_AGE_SECONDS = 600;

/** Answers a preflight, or refuses it as S3 does. */
export function preflight(request: S3Request, origins: readonly string[], response: ServerResponse): void {
  const origin = request.header("origin");
  const method = request.header("access-control-request-method");
  if (!origin || !method) {
    throw new S3Error(400, "BadRequest", "Insufficient information. Origin request header needed.");
  }
  if (!origins.includes(origin) || !METHODS.includes(method)) {
    throw new S3Error(403, "AccessForbidden", "CORSResponse: This CORS request is not allowed.");
  }
  const headers = request.header("access-control-request-headers");
  response.setHeaders(new Map(Object.entries(allow(origin))));
  response.writeHead(200, {
    "access-control-allow-methods": METHODS.join(", "),
    "access-control-max-age": String(MAX_AGE_SECONDS),
    ...(headers ? { "access-control-allow-headers": headers } : {}),
  });
  response.end();
}

/** Lets an allowed origin read this answer, also when it is an error. */
export function allowOrigin(request: S3Request, origins: readonly string[], response: ServerResponse): void {
  const origin = request.header("origin");
  if (!origin || !origins.includes(origin)) return;
  response.setHeaders(new Map(Object.entries(allow(origin))));
}

function allow(origin: string): Record<string, string> {
  return {
    "access-control-allow-origin": origin,
    "access-control-expose-headers": "ETag",
    vary: "Origin, Access-Control-Request-Headers, Access-Control-Request-Method",
  };
}
