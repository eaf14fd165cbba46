import type { ServerResponse } from "node:http";
import { demand } from "./grants";
import type { ObjectStore } from "./object-store";
import { chosenFacts, missingObject, mustBeAbsent } from "./put-object";
import { accessDenied } from "./s3-error";
import { checkedKey, decodePart, type S3Request } from "./s3-request";
import type { Caller } from "./signature";
import { MAX_OBJECT_BYTES } from "./upload-body";
import { xml, xmlDocument } from "./xml";

/** PUT with `x-amz-copy-source`: copies an object inside the bucket. */
export async function copyObject(
  store: ObjectStore,
  request: S3Request,
  caller: Caller,
  response: ServerResponse,
): Promise<void> {
  demand(caller.key, "put", request.key);
  const onlyIfAbsent = mustBeAbsent(request);
  const sourceKey = copySource(request);
  demand(caller.key, "get", sourceKey);
  const source = await store.read(sourceKey);
  if (!source) throw missingObject(caller, sourceKey);
  const { facts, handle } = source;
  // The file goes on behind the bytes (object-file.ts), so the stream stops where they end.
  const bytes =
    facts.size === 0 ? noBytes() : handle.createReadStream({ end: facts.size - 1, autoClose: false });
  const staged = await store.stage(bytes, MAX_OBJECT_BYTES).finally(() => handle.close());
  try {
    const replace = request.header("x-amz-metadata-directive") === "REPLACE";
    const chosen = replace
      ? { ...chosenFacts(request), checksums: facts.checksums }
      : { ...facts, key: request.key };
    const copied = await store.commit(staged, chosen, onlyIfAbsent);
    const result = xml("CopyObjectResult", [
      xml("ETag", copied.etag),
      xml("LastModified", copied.modifiedAt),
    ]);
    response.writeHead(200, { "content-type": "application/xml" }).end(xmlDocument(result));
  } finally {
    await store.discard(staged);
  }
}

function copySource(request: S3Request): string {
  const [bucket, ...key] = decodePart(request.header("x-amz-copy-source") ?? "")
    .replace(/^\//, "")
    .split("/");
  if (bucket !== request.bucket) throw accessDenied();
  return checkedKey(key.join("/"));
}

async function* noBytes(): AsyncGenerator<Buffer> {}
