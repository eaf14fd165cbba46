import type { IncomingMessage } from "node:http";
import { ByteReader } from "./byte-reader";
import { S3Error } from "./s3-error";

const FIELDS_LIMIT_BYTES = 20_000;
const HEADERS_LIMIT_BYTES = 4_000;
const HEADERS_END = Buffer.from("\r\n\r\n");

/** A form upload: the fields before the file, and the file as a stream. */
export interface UploadForm {
  /** By lower-case name. */
  fields: Map<string, string>;
  file: AsyncIterable<Buffer>;
}

/** Reads multipart/form-data up to its file; what follows the file is ignored, as in S3. */
export async function readUploadForm(message: IncomingMessage): Promise<UploadForm> {
  const boundary = /boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/.exec(message.headers["content-type"] ?? "");
  const name = boundary?.[1] ?? boundary?.[2];
  if (!name) throw malformed();
  const reader = new ByteReader(message);
  const delimiter = Buffer.from(`\r\n--${name}`);
  const first = await reader.until(Buffer.from(`--${name}`), 0);
  if (first.length > 0) throw malformed();
  const fields = new Map<string, string>();
  let bytes = 0;
  for (;;) {
    const head = (await reader.until(HEADERS_END, HEADERS_LIMIT_BYTES)).toString("utf8");
    const field = /[\s;]name="([^"]*)"/i.exec(head)?.[1]?.toLowerCase();
    if (field === undefined) throw malformed();
    if (field === "file") {
      return { fields, file: reader.streamUntil(delimiter) };
    }
    if (fields.has(field)) throw malformed();
    const value = await reader.until(delimiter, FIELDS_LIMIT_BYTES - bytes);
    bytes += value.length;
    fields.set(field, value.toString("utf8"));
  }
}

function malformed(): S3Error {
  return new S3Error(
    400,
    "MalformedPOSTRequest",
    "The body of your POST request is not well-formed multipart/form-data.",
  );
}
