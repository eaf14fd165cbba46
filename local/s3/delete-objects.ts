import type { ServerResponse } from "node:http";
import { readSmall } from "./byte-reader";
import { checkDigests, Digester } from "./digest";
import { demand, mayDo } from "./grants";
import type { ObjectStore } from "./object-store";
import { S3Error } from "./s3-error";
import type { S3Request } from "./s3-request";
import type { Caller } from "./signature";
import { textsOf, xml, xmlDocument } from "./xml";

const MAX_KEYS = 1000;
const MAX_BODY_BYTES = 2 * 1024 ** 2;

/** DELETE of one object; deleting what is not there succeeds. */
export async function deleteObject(
  store: ObjectStore,
  request: S3Request,
  caller: Caller,
  response: ServerResponse,
): Promise<void> {
  demand(caller.key, "delete", request.key);
  await store.remove(request.key);
  response.writeHead(204).end();
}

/** DeleteObjects: up to 1000 keys, each allowed or refused for itself. */
export async function deleteObjects(
  store: ObjectStore,
  request: S3Request,
  caller: Caller,
  response: ServerResponse,
): Promise<void> {
  const body = await readSmall(request.message, MAX_BODY_BYTES);
  const digester = new Digester();
  digester.update(body);
  checkDigests(digester.digest(), caller.payloadHash, (name) => request.header(name));
  const keys = textsOf("Key", body.toString("utf8"));
  if (keys.length === 0 || keys.length > MAX_KEYS) {
    throw new S3Error(400, "MalformedXML", "The XML you provided was not well-formed.");
  }
  const results = [];
  for (const key of keys) {
    if (mayDo(caller.key, "delete", key)) {
      await store.remove(key);
      results.push(xml("Deleted", [xml("Key", key)]));
    } else {
      results.push(
        xml("Error", [xml("Key", key), xml("Code", "AccessDenied"), xml("Message", "Access Denied")]),
      );
    }
  }
  response
    .writeHead(200, { "content-type": "application/xml" })
    .end(xmlDocument(xml("DeleteResult", results)));
}
