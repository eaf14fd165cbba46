import { ByteReader } from "./byte-reader";
import { notImplemented, S3Error } from "./s3-error";
import type { S3Request } from "./s3-request";

/** S3's own limit for a single upload: 5 GiB. */
export const MAX_OBJECT_BYTES = 5 * 1024 ** 3;

const CRLF = Buffer.from("\r\n");
const LINE_LIMIT = 4096;

/** The bytes of an upload without their transfer encoding, and the checksums that trail them. */
export interface UploadBody {
  bytes: AsyncIterable<Buffer>;
  trailers: Record<string, string>;
}

/** Unwraps the SDK's `aws-chunked` streams; other bodies are as they are. */
export function uploadBody(request: S3Request, payloadHash: string): UploadBody {
  // A stream of unknown transfer length says how long it is once unwrapped.
  const length = request.header("x-amz-decoded-content-length") ?? request.header("content-length");
  if (length === undefined) {
    throw new S3Error(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
  }
  if (Number(length) > MAX_OBJECT_BYTES) {
    throw new S3Error(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
  }
  if (payloadHash === "STREAMING-UNSIGNED-PAYLOAD-TRAILER") {
    const trailers: Record<string, string> = {};
    return { bytes: unchunk(request, trailers), trailers };
  }
  if (payloadHash.startsWith("STREAMING-")) throw notImplemented("Signing of single chunks");
  return { bytes: request.message, trailers: {} };
}

async function* unchunk(request: S3Request, trailers: Record<string, string>): AsyncGenerator<Buffer> {
  const reader = new ByteReader(request.message);
  const expected = Number(request.header("x-amz-decoded-content-length"));
  let total = 0;
  for (;;) {
    const line = (await reader.until(CRLF, LINE_LIMIT)).toString("latin1");
    const match = /^([0-9a-f]{1,8})(;.*)?$/i.exec(line);
    if (!match?.[1]) throw new S3Error(400, "InvalidRequest", "A chunk's size is malformed.");
    const size = Number.parseInt(match[1], 16);
    if (size === 0) break;
    total += size;
    yield* reader.take(size);
    await reader.until(CRLF, 0);
  }
  if (total !== expected)
    throw new S3Error(400, "IncompleteBody", "The decoded length is not what was announced.");
  for (;;) {
    const line = (await reader.until(CRLF, LINE_LIMIT)).toString("latin1");
    if (line === "") return;
    const colon = line.indexOf(":");
    trailers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
}
