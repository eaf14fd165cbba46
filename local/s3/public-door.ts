import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { sendObject } from "./get-object";
import type { ObjectStore } from "./object-store";
import { accessDenied, S3Error, sendError } from "./s3-error";
import { S3Request } from "./s3-request";

const YEAR = "public, max-age=31536000, immutable";

/** Stands for the CDN: anyone may read below the public prefix, and nobody may do anything else. */
export function publicDoor(store: ObjectStore, publicPrefix: string) {
  return async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader("x-amz-request-id", randomUUID());
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("cross-origin-resource-policy", "cross-origin");
    response.setHeader("x-content-type-options", "nosniff");
    // Whatever lies there is to be looked at, never to be run.
    response.setHeader("content-security-policy", "default-src 'none'; sandbox");
    try {
      // The door's path is the key itself, so a bucket's name is put before it.
      message.url = `/bucket${message.url}`;
      const request = new S3Request(message);
      if (request.method !== "GET" && request.method !== "HEAD") {
        response.setHeader("allow", "GET, HEAD");
        throw new S3Error(
          405,
          "MethodNotAllowed",
          "The specified method is not allowed against this resource.",
        );
      }
      if (!request.key.startsWith(publicPrefix)) throw accessDenied();
      await sendObject(store, request, response, {
        missing: () => new S3Error(404, "NoSuchKey", "The specified key does not exist."),
        headers: (facts) => ({ "cache-control": facts.cacheControl ?? YEAR }),
      });
    } catch (error) {
      if (!(error instanceof S3Error) || response.headersSent) throw error;
      response.setHeader("cache-control", "no-store");
      sendError(response, error, message.url ?? "", message.method === "HEAD");
    }
  };
}
