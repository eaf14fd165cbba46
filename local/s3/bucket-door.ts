import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { copyObject } from "./copy-object";
import { allowOrigin, preflight } from "./cors";
import { deleteObject, deleteObjects } from "./delete-objects";
import { getObject } from "./get-object";
import type { AccessKey } from "./grants";
import { listObjects } from "./list-objects";
import type { ObjectStore } from "./object-store";
import { postObject } from "./post-object";
import { putObject } from "./put-object";
import { notImplemented, S3Error, sendError } from "./s3-error";
import { S3Request } from "./s3-request";
import { authenticate, type Caller } from "./signature";

/** What the private side of the bucket knows. */
export interface Bucket {
  name: string;
  store: ObjectStore;
  keys: readonly AccessKey[];
  corsOrigins: readonly string[];
}

// Anything else (?acl, ?uploads, ?versionId …) would change what the request means.
const KNOWN_PARAMS =
  /^(x-id|x-amz-.*|response-.*|list-type|prefix|delimiter|max-keys|start-after|continuation-token|encoding-type|fetch-owner|delete)$/i;

/** The S3 interface: private, every request signed. */
export function bucketDoor(bucket: Bucket) {
  return async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader("x-amz-request-id", randomUUID());
    try {
      const request = new S3Request(message);
      if (request.method === "OPTIONS") return preflight(request, bucket.corsOrigins, response);
      allowOrigin(request, bucket.corsOrigins, response);
      await answer(bucket, request, response);
    } catch (error) {
      if (!(error instanceof S3Error) || response.headersSent) throw error;
      // The rest of a refused upload is read away, or a browser would report a reset instead of the reason;
      // it only flows without the listener of the iteration that stopped half way.
      message.removeAllListeners("readable");
      message.resume();
      sendError(response, error, message.url?.split("?")[0] ?? "", message.method === "HEAD");
    }
  };
}

async function answer(bucket: Bucket, request: S3Request, response: ServerResponse): Promise<void> {
  const { store } = bucket;
  if (isFormUpload(request)) {
    demandBucket(bucket, request);
    return postObject(store, request, bucket.keys, response);
  }
  const caller = authenticate(request, bucket.keys);
  demandBucket(bucket, request);
  const unknown = request.query.find(([name]) => !KNOWN_PARAMS.test(name))?.[0];
  if (unknown !== undefined) throw notImplemented(`The parameter ${unknown}`);
  return request.key === ""
    ? answerForBucket(store, request, caller, response)
    : answerForObject(store, request, caller, response);
}

function answerForBucket(store: ObjectStore, request: S3Request, caller: Caller, response: ServerResponse) {
  if (request.method === "HEAD") return void response.writeHead(200).end();
  if (request.method === "GET" && request.param("list-type") === "2") {
    return listObjects(store, request, caller, response);
  }
  if (request.method === "POST" && request.param("delete") !== undefined) {
    return deleteObjects(store, request, caller, response);
  }
  throw notImplemented(`${request.method} of a bucket`);
}

function answerForObject(store: ObjectStore, request: S3Request, caller: Caller, response: ServerResponse) {
  if (request.method === "PUT") {
    const put = request.header("x-amz-copy-source") ? copyObject : putObject;
    return put(store, request, caller, response);
  }
  if (request.method === "GET" || request.method === "HEAD")
    return getObject(store, request, caller, response);
  if (request.method === "DELETE") return deleteObject(store, request, caller, response);
  throw notImplemented(`${request.method} of an object`);
}

function isFormUpload(request: S3Request): boolean {
  const type = request.header("content-type") ?? "";
  return request.method === "POST" && request.key === "" && type.startsWith("multipart/form-data");
}

function demandBucket(bucket: Bucket, request: S3Request): void {
  if (request.bucket !== bucket.name) {
    throw new S3Error(404, "NoSuchBucket", "The specified bucket does not exist");
  }
}
