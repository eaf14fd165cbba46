import type { ServerResponse } from "node:http";
import { xml } from "./xml";

/** A refusal in S3's own words: HTTP status, code and sentence. */
export class S3Error extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The answer when a valid caller may not do this, or nobody is named. */
export function accessDenied(message = "Access Denied"): S3Error {
  return new S3Error(403, "AccessDenied", message);
}

/** The answer to what this server knows of but does not do. */
export function notImplemented(what: string): S3Error {
  return new S3Error(501, "NotImplemented", `${what} is not implemented by the local S3 server.`);
}

/** Writes an error as S3 does; a HEAD answer has no body. */
export function sendError(response: ServerResponse, error: S3Error, resource: string, isHead: boolean): void {
  response.writeHead(error.status, { "content-type": "application/xml" });
  const body = xml("Error", [
    xml("Code", error.code),
    xml("Message", error.message),
    xml("Resource", resource),
    xml("RequestId", String(response.getHeader("x-amz-request-id") ?? "")),
  ]);
  response.end(isHead ? undefined : `<?xml version="1.0" encoding="UTF-8"?>\n${body.text}`);
}
