import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { demand } from "./grants";
import type { ObjectFacts } from "./object-facts";
import { type ObjectStore, streamOf } from "./object-store";
import { missingObject } from "./put-object";
import { type ByteRange, parseRange } from "./range";
import { S3Error } from "./s3-error";
import type { S3Request } from "./s3-request";
import type { Caller } from "./signature";

/** GET or HEAD of an object by a signed request. */
export async function getObject(
  store: ObjectStore,
  request: S3Request,
  caller: Caller,
  response: ServerResponse,
): Promise<void> {
  demand(caller.key, "get", request.key);
  const overrides: Record<string, string> = {};
  for (const [name, value] of request.query) {
    const match = /^response-(content-(?:type|disposition|encoding|language)|cache-control|expires)$/.exec(
      name,
    );
    if (match?.[1]) overrides[match[1]] = value;
  }
  const wantsChecksums = request.setting("x-amz-checksum-mode")?.toUpperCase() === "ENABLED";
  await sendObject(store, request, response, {
    missing: () => missingObject(caller, request.key),
    headers: (facts) => ({
      ...(wantsChecksums && !request.header("range") ? facts.checksums : {}),
      ...overrides,
    }),
  });
}

/** Answers with an object: conditions, ranges and the bytes. */
export async function sendObject(
  store: ObjectStore,
  request: S3Request,
  response: ServerResponse,
  how: { missing(): S3Error; headers(facts: ObjectFacts): Record<string, string> },
): Promise<void> {
  const found = await store.read(request.key);
  if (!found) throw how.missing();
  const { facts, handle } = found;
  try {
    const headers = { ...factHeaders(facts), ...how.headers(facts) };
    if (failsIfMatch(request, facts)) {
      throw new S3Error(
        412,
        "PreconditionFailed",
        "At least one of the pre-conditions you specified did not hold",
      );
    }
    if (isUnchanged(request, facts)) {
      response.writeHead(304, headers).end();
      return;
    }
    const range = parseRange(request.header("range"), facts.size);
    const { first, last } = range ?? { first: 0, last: facts.size - 1 };
    response.writeHead(range ? 206 : 200, {
      ...headers,
      "content-length": last - first + 1,
      ...(range ? { "content-range": contentRange(range, facts.size) } : {}),
    });
    if (request.method === "HEAD" || last < first) {
      response.end();
      return;
    }
    // A client that goes away is no fault of the server's.
    await pipeline(streamOf(handle, first, last), response).catch(() => response.destroy());
  } finally {
    await handle.close().catch(() => undefined);
  }
}

function factHeaders(facts: ObjectFacts): Record<string, string> {
  const headers: Record<string, string> = {
    "content-type": facts.contentType,
    etag: facts.etag,
    "last-modified": new Date(facts.modifiedAt).toUTCString(),
    "accept-ranges": "bytes",
  };
  if (facts.cacheControl) headers["cache-control"] = facts.cacheControl;
  if (facts.contentDisposition) headers["content-disposition"] = facts.contentDisposition;
  if (facts.contentEncoding) headers["content-encoding"] = facts.contentEncoding;
  for (const [name, value] of Object.entries(facts.metadata)) headers[`x-amz-meta-${name}`] = value;
  return headers;
}

function contentRange(range: ByteRange, size: number): string {
  return `bytes ${range.first}-${range.last}/${size}`;
}

function failsIfMatch(request: S3Request, facts: ObjectFacts): boolean {
  const wanted = request.header("if-match");
  return wanted !== undefined && wanted !== "*" && !namesEtag(wanted, facts.etag);
}

function isUnchanged(request: S3Request, facts: ObjectFacts): boolean {
  const known = request.header("if-none-match");
  if (known !== undefined) return known === "*" || namesEtag(known, facts.etag);
  const since = Date.parse(request.header("if-modified-since") ?? "");
  return since >= Date.parse(facts.modifiedAt);
}

function namesEtag(list: string, etag: string): boolean {
  return list.split(",").some((entry) => entry.trim().replace(/^W\//, "") === etag);
}
