import type { ServerResponse } from "node:http";
import { checkDigests } from "./digest";
import { readUploadForm } from "./form";
import { type AccessKey, demand } from "./grants";
import type { ObjectStore } from "./object-store";
import { checkPolicy } from "./post-policy";
import { accessDenied, notImplemented, S3Error } from "./s3-error";
import { checkedKey, metadataOf, type S3Request } from "./s3-request";
import { checkSignature, credentialScope, parseAmzDate } from "./signature";
import { MAX_OBJECT_BYTES } from "./upload-body";
import { xml, xmlDocument } from "./xml";

/** An upload by a browser's form, allowed by a signed policy. */
export async function postObject(
  store: ObjectStore,
  request: S3Request,
  keys: readonly AccessKey[],
  response: ServerResponse,
): Promise<void> {
  const form = await readUploadForm(request.message);
  const field = (name: string) => form.fields.get(name);
  const policy = field("policy");
  if (!policy || field("x-amz-algorithm") !== "AWS4-HMAC-SHA256") throw accessDenied();
  const date = field("x-amz-date") ?? "";
  parseAmzDate(date);
  const { key: caller, signingKey } = credentialScope(field("x-amz-credential") ?? "", date, keys);
  checkSignature(signingKey, policy, field("x-amz-signature") ?? "");
  const size = checkPolicy(policy, form.fields, request.bucket);
  const key = checkedKey(field("key") ?? "");
  if (key === "") throw new S3Error(400, "InvalidArgument", "Bucket POST must contain a field named 'key'.");
  demand(caller, "put", key);
  if (field("success_action_redirect")) throw notImplemented("success_action_redirect");

  const staged = await store.stage(form.file, Math.min(size.max, MAX_OBJECT_BYTES));
  try {
    if (staged.size < size.min) {
      throw new S3Error(
        400,
        "EntityTooSmall",
        "Your proposed upload is smaller than the minimum allowed size",
      );
    }
    const checksums = checkDigests(staged.digests, "UNSIGNED-PAYLOAD", field);
    const chosen = {
      key,
      contentType: field("content-type") ?? "application/octet-stream",
      cacheControl: field("cache-control"),
      contentDisposition: field("content-disposition"),
      contentEncoding: field("content-encoding"),
      metadata: metadataOf(form.fields),
      checksums,
    };
    const facts = await store.commit(staged, chosen, false);
    const status = { "200": 200, "201": 201 }[field("success_action_status") ?? ""] ?? 204;
    response.writeHead(status, { etag: facts.etag, "content-type": "application/xml" });
    const result = xml("PostResponse", [
      xml("Bucket", request.bucket),
      xml("Key", key),
      xml("ETag", facts.etag),
    ]);
    response.end(status === 201 ? xmlDocument(result) : undefined);
  } finally {
    await store.discard(staged);
  }
}
