import type { IncomingMessage } from "node:http";
import { S3Error } from "./s3-error";

const MAX_KEY_BYTES = 1024;

/** A request as S3 reads it: path-style bucket and key, and settings from headers or the signed query. */
export class S3Request {
  readonly method: string;
  readonly rawPath: string;
  readonly query: readonly (readonly [string, string])[];
  readonly bucket: string;
  readonly key: string;

  constructor(readonly message: IncomingMessage) {
    this.method = message.method ?? "GET";
    const [rawPath = "/", ...rest] = (message.url ?? "/").split("?");
    this.rawPath = rawPath;
    this.query = parseQuery(rest.join("?"));
    const [, bucket = "", ...key] = rawPath.split("/").map(decodePart);
    this.bucket = bucket;
    this.key = checkedKey(key.join("/"));
  }

  header(name: string): string | undefined {
    const value = this.message.headers[name];
    return Array.isArray(value) ? value.join(", ") : value;
  }

  param(name: string): string | undefined {
    return this.query.find(([key]) => key === name)?.[1];
  }

  /** A value that the SDK sends as a header, or moves to the query when it presigns. */
  setting(name: string): string | undefined {
    return this.header(name) ?? this.query.find(([key]) => key.toLowerCase() === name)?.[1];
  }

  /** Values of the user's own metadata, without their prefix. */
  metadata(): Record<string, string> {
    const headers = Object.entries(this.message.headers).map(
      ([name, value]) => [name, String(value)] as const,
    );
    return metadataOf([...this.query, ...headers]);
  }
}

/** Picks `x-amz-meta-*` out of headers, query or form fields. */
export function metadataOf(pairs: Iterable<readonly [string, string]>): Record<string, string> {
  const metadata: Record<string, string> = {};
  let bytes = 0;
  for (const [name, value] of pairs) {
    const match = /^x-amz-meta-(.+)$/i.exec(name);
    if (!match?.[1]) continue;
    metadata[match[1].toLowerCase()] = value;
    bytes += match[1].length + Buffer.byteLength(value);
  }
  if (bytes > 2048) {
    throw new S3Error(
      400,
      "MetadataTooLarge",
      "Your metadata headers exceed the maximum allowed metadata size",
    );
  }
  return metadata;
}

/** Refuses keys that are longer than S3 takes. */
export function checkedKey(key: string): string {
  if (Buffer.byteLength(key) > MAX_KEY_BYTES)
    throw new S3Error(400, "KeyTooLongError", "Your key is too long");
  return key;
}

function parseQuery(text: string): [string, string][] {
  if (text === "") return [];
  return text.split("&").map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return [decodePart(name), decodePart(value.join("="))];
  });
}

/** Decodes a part of an address, or refuses it. */
export function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error(400, "InvalidURI", "Couldn't parse the specified URI.");
  }
}
