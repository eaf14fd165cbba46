import type { ServerResponse } from "node:http";
import { demand } from "./grants";
import type { ObjectFacts } from "./object-facts";
import type { ObjectStore } from "./object-store";
import { S3Error } from "./s3-error";
import type { S3Request } from "./s3-request";
import type { Caller } from "./signature";
import { xml, xmlDocument } from "./xml";

const MAX_KEYS = 1000;

/** ListObjectsV2 with prefix, delimiter, start-after and pages. */
export function listObjects(
  store: ObjectStore,
  request: S3Request,
  caller: Caller,
  response: ServerResponse,
): void {
  const prefix = request.param("prefix") ?? "";
  demand(caller.key, "list", prefix);
  const maxKeys = limitOf(request.param("max-keys"));
  const page = takePage(store.list(prefix), {
    prefix,
    maxKeys,
    delimiter: request.param("delimiter") ?? "",
    after: startOf(request),
  });
  const encode = request.param("encoding-type") === "url" ? encodeKey : (key: string) => key;
  const result = xml("ListBucketResult", [
    xml("Name", request.bucket),
    xml("Prefix", encode(prefix)),
    xml("KeyCount", page.contents.length + page.commonPrefixes.length),
    xml("MaxKeys", maxKeys),
    xml("IsTruncated", page.last !== undefined),
    ...(request.param("encoding-type") ? [xml("EncodingType", "url")] : []),
    ...(page.last === undefined
      ? []
      : [xml("NextContinuationToken", Buffer.from(page.last).toString("base64url"))]),
    ...page.contents.map((facts) => contentsOf(facts, encode)),
    ...page.commonPrefixes.map((common) => xml("CommonPrefixes", [xml("Prefix", encode(common))])),
  ]);
  response.writeHead(200, { "content-type": "application/xml" }).end(xmlDocument(result));
}

interface PageInput {
  prefix: string;
  delimiter: string;
  maxKeys: number;
  after: string;
}

interface ListPage {
  contents: ObjectFacts[];
  commonPrefixes: string[];
  /** Where the next page goes on; absent on the last page. */
  last?: string;
}

function takePage(sorted: ObjectFacts[], input: PageInput): ListPage {
  const contents: ObjectFacts[] = [];
  const commonPrefixes: string[] = [];
  let last = input.after;
  for (const facts of sorted) {
    if (!isAfter(facts.key, input.after)) continue;
    const end = input.delimiter ? facts.key.indexOf(input.delimiter, input.prefix.length) : -1;
    const common = end < 0 ? undefined : facts.key.slice(0, end + input.delimiter.length);
    // A whole group is one entry, so a page that ended with the group goes on behind all of it.
    if (common !== undefined && (commonPrefixes.at(-1) === common || input.after === common)) continue;
    if (contents.length + commonPrefixes.length === input.maxKeys) return { contents, commonPrefixes, last };
    if (common === undefined) contents.push(facts);
    else commonPrefixes.push(common);
    last = common ?? facts.key;
  }
  return { contents, commonPrefixes };
}

function isAfter(key: string, after: string): boolean {
  return Buffer.compare(Buffer.from(key), Buffer.from(after)) > 0;
}

function startOf(request: S3Request): string {
  const token = request.param("continuation-token");
  return token === undefined
    ? (request.param("start-after") ?? "")
    : Buffer.from(token, "base64url").toString("utf8");
}

function limitOf(text: string | undefined): number {
  const limit = Number(text ?? MAX_KEYS);
  if (!Number.isInteger(limit) || limit < 0) {
    throw new S3Error(400, "InvalidArgument", "Argument maxKeys must be an integer between 0 and 2147483647");
  }
  return Math.min(limit, MAX_KEYS);
}

function contentsOf(facts: ObjectFacts, encode: (key: string) => string) {
  return xml("Contents", [
    xml("Key", encode(facts.key)),
    xml("LastModified", facts.modifiedAt),
    xml("ETag", facts.etag),
    xml("Size", facts.size),
    xml("StorageClass", "STANDARD"),
  ]);
}

function encodeKey(key: string): string {
  return key.split("/").map(encodeURIComponent).join("/");
}
