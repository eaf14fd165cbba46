import type { ServerResponse } from "node:http";
import { checkDigests } from "./digest";
import { demand, mayDo } from "./grants";
import type { ChosenFacts, ObjectStore } from "./object-store";
import { accessDenied, notImplemented, S3Error } from "./s3-error";
import type { S3Request } from "./s3-request";
import type { Caller } from "./signature";
import { MAX_OBJECT_BYTES, uploadBody } from "./upload-body";

/** PUT of an object. */
export async function putObject(
  store: ObjectStore,
  request: S3Request,
  caller: Caller,
  response: ServerResponse,
): Promise<void> {
  demand(caller.key, "put", request.key);
  if (request.setting("x-amz-acl")) {
    throw new S3Error(400, "AccessControlListNotSupported", "The bucket does not allow ACLs");
  }
  const onlyIfAbsent = mustBeAbsent(request);
  const body = uploadBody(request, caller.payloadHash);
  const staged = await store.stage(body.bytes, MAX_OBJECT_BYTES);
  try {
    const checksums = checkDigests(
      staged.digests,
      caller.payloadHash,
      (name) => body.trailers[name] ?? request.setting(name),
    );
    const facts = await store.commit(staged, { ...chosenFacts(request), checksums }, onlyIfAbsent);
    response.writeHead(200, { etag: facts.etag, ...checksums }).end();
  } finally {
    await store.discard(staged);
  }
}

/** As in S3: only who may list learns that an object does not exist. */
export function missingObject(caller: Caller, key: string): S3Error {
  if (!mayDo(caller.key, "list", key)) return accessDenied();
  return new S3Error(404, "NoSuchKey", "The specified key does not exist.");
}

/** What the sender says about the object, in headers or the signed query. */
export function chosenFacts(request: S3Request): Omit<ChosenFacts, "checksums"> {
  return {
    key: request.key,
    contentType: request.setting("content-type") ?? "application/octet-stream",
    cacheControl: request.setting("cache-control"),
    contentDisposition: request.setting("content-disposition"),
    // aws-chunked is how the body travelled, not how the object is encoded.
    contentEncoding: request.setting("content-encoding")?.replace(/^aws-chunked,?\s*/, "") || undefined,
    metadata: request.metadata(),
  };
}

/** Reads `If-None-Match: *`, the one write condition that the app uses. */
export function mustBeAbsent(request: S3Request): boolean {
  const condition = request.header("if-none-match");
  if (request.header("if-match") !== undefined || (condition ?? "*") !== "*") {
    throw notImplemented("A write condition other than If-None-Match: *");
  }
  return condition === "*";
}
