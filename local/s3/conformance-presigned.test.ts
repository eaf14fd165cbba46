import { createHash, randomBytes } from "node:crypto";
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  errorCode,
  ORIGIN,
  openTestBucket,
  postForm,
  signPolicy,
  type TestBucket,
} from "./conformance-bucket";

// Runs against a real bucket too; see conformance.test.ts.
let bucket: TestBucket;
let s3: S3Client;
const bytes = randomBytes(1000);
const HOUR_MS = 3_600_000;

beforeAll(async () => {
  bucket = await openTestBucket();
  s3 = bucket.client();
});
afterAll(() => bucket.close());

const at = (name: string) => ({ Bucket: bucket.name, Key: bucket.prefix + name });
const head = (name: string) => s3.send(new HeadObjectCommand(at(name)));
type SignOptions = Parameters<typeof getSignedUrl>[2];
const signPut = (name: string, more: object = {}, options: SignOptions = {}) =>
  getSignedUrl(s3, new PutObjectCommand({ ...at(name), ContentType: "image/png", ...more }), {
    expiresIn: 60,
    signableHeaders: new Set(["content-type", "content-length"]),
    ...options,
  });
const send = (url: string, body = bytes, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: "PUT",
    body: new Uint8Array(body),
    headers: { "content-type": "image/png", ...headers },
  });

describe("presigned PUT", () => {
  it("takes exactly what was signed", async () => {
    const url = await signPut("put", {
      ContentLength: 1000,
      CacheControl: "private",
      Metadata: { owner: "u1" },
    });
    const answer = await send(url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("etag")).toMatch(/^"[0-9a-f]{32}"$/);
    expect(await head("put")).toMatchObject({ ContentLength: 1000, ContentType: "image/png" });
  });

  it("refuses another key", async () => {
    const answer = await send((await signPut("mine")).replace("mine", "yours"));
    expect(answer.status).toBe(403);
    expect(await errorCode(answer)).toBe("SignatureDoesNotMatch");
  });

  it("refuses a changed signature", async () => {
    const url = new URL(await signPut("changed"));
    url.searchParams.set("X-Amz-Signature", "0".repeat(64));
    expect(await errorCode(await send(url.href))).toBe("SignatureDoesNotMatch");
  });

  it("refuses a longer life than was signed", async () => {
    const url = (await signPut("longer")).replace("X-Amz-Expires=60", "X-Amz-Expires=600");
    expect(await errorCode(await send(url))).toBe("SignatureDoesNotMatch");
  });

  it("refuses when it has expired", async () => {
    const url = await signPut("expired", {}, { signingDate: new Date(Date.now() - HOUR_MS) });
    const answer = await send(url);
    expect(answer.status).toBe(403);
    expect(await errorCode(answer)).toBe("AccessDenied");
  });

  it("refuses another content type", async () => {
    const url = await signPut("type");
    expect((await send(url, bytes, { "content-type": "text/html" })).status).toBe(403);
  });

  it("refuses another length", async () => {
    const url = await signPut("length", { ContentLength: 1000 });
    expect((await send(url, randomBytes(1001))).status).toBe(403);
    expect((await send(url, randomBytes(999))).status).toBe(403);
    expect((await send(url)).status).toBe(200);
  });

  it("refuses other bytes than the signed checksum", async () => {
    const ChecksumSHA256 = createHash("sha256").update(bytes).digest("base64");
    const url = await signPut("checksum", { ChecksumSHA256 });
    expect((await send(url, randomBytes(1000))).status).toBe(400);
    expect((await send(url)).status).toBe(200);
  });

  // Red without the loop over x-amz- headers in signature.ts.
  it("refuses headers that were not signed", async () => {
    const url = await signPut("extra");
    expect((await send(url, bytes, { "x-amz-meta-owner": "somebody" })).status).toBe(403);
  });

  it("does not also read or delete", async () => {
    const url = await signPut("only-put");
    await send(url);
    expect((await fetch(url)).status).toBe(403);
    expect((await fetch(url, { method: "DELETE" })).status).toBe(403);
  });
});

describe("presigned GET", () => {
  const sign = (more: object = {}, options: SignOptions = {}) =>
    getSignedUrl(s3, new GetObjectCommand({ ...at("shown"), ...more }), { expiresIn: 60, ...options });

  beforeAll(async () => {
    await s3.send(new PutObjectCommand({ ...at("shown"), Body: bytes, ContentType: "image/png" }));
  });

  it("gives the object", async () => {
    const answer = await fetch(await sign());
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it("can name the file for a download", async () => {
    const ResponseContentDisposition = 'attachment; filename="receipt.pdf"';
    const answer = await fetch(await sign({ ResponseContentDisposition }));
    expect(answer.headers.get("content-disposition")).toBe(ResponseContentDisposition);
  });

  it("refuses when it has expired", async () => {
    const url = await sign({}, { signingDate: new Date(Date.now() - HOUR_MS) });
    expect((await fetch(url)).status).toBe(403);
  });
});

describe("presigned POST", () => {
  const allowed = (name: string): unknown[] => [
    { bucket: bucket.name },
    ["eq", "$key", bucket.prefix + name],
    ["starts-with", "$Content-Type", "image/"],
    ["content-length-range", 10, 2000],
  ];
  const post = (name: string, change: Record<string, string> = {}, body = bytes, expiresInMs = 60_000) => {
    const fields = { key: bucket.prefix + name, "Content-Type": "image/png" };
    return postForm(bucket.url, { ...signPolicy(allowed(name), fields, { expiresInMs }), ...change }, body);
  };

  it("takes what the policy allows", async () => {
    const answer = await post("post");
    expect(answer.status).toBe(204);
    expect(await head("post")).toMatchObject({ ContentLength: 1000, ContentType: "image/png" });
  });

  it("takes a file that looks like the boundary's beginning", async () => {
    const tricky = Buffer.from(`\r\n--\r\n--${"-".repeat(20)}\r\n\r`.repeat(20));
    expect((await post("tricky", {}, tricky)).status).toBe(204);
    const { Body } = await s3.send(new GetObjectCommand(at("tricky")));
    expect(await Body?.transformToString()).toBe(tricky.toString());
  });

  it("refuses a file that is too large", async () => {
    expect(await errorCode(await post("large", {}, randomBytes(2001)))).toBe("EntityTooLarge");
    await expect(head("large")).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
  });

  it("tells why even when the file is very large", async () => {
    const answer = await post("huge", {}, randomBytes(20_000_000));
    expect(answer.status).toBe(400);
  });

  it("refuses a file that is too small", async () => {
    expect(await errorCode(await post("small", {}, randomBytes(9)))).toBe("EntityTooSmall");
  });

  it("refuses another content type", async () => {
    expect((await post("type", { "Content-Type": "text/html" })).status).toBe(403);
  });

  it("refuses another key", async () => {
    expect((await post("mine", { key: `${bucket.prefix}yours` })).status).toBe(403);
  });

  it("refuses a field that the policy does not know", async () => {
    expect((await post("field", { "x-amz-meta-owner": "somebody" })).status).toBe(403);
  });

  it("refuses a changed policy", async () => {
    const policy = Buffer.from(
      JSON.stringify({ expiration: "2099-01-01T00:00:00Z", conditions: allowed("changed") }),
    ).toString("base64");
    expect(await errorCode(await post("changed", { policy }))).toBe("SignatureDoesNotMatch");
  });

  it("refuses when it has expired", async () => {
    expect((await post("expired", {}, bytes, -1000)).status).toBe(403);
  });

  it("refuses a form without a policy", async () => {
    const answer = await postForm(bucket.url, { key: `${bucket.prefix}none` }, bytes);
    expect(answer.status).toBe(403);
  });
});

describe("other origins", () => {
  const ask = (origin: string, method = "PUT") =>
    fetch(`${bucket.url}/${bucket.prefix}cors`, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": method,
        "access-control-request-headers": "content-type",
      },
    });

  it("lets the app's pages upload", async () => {
    const answer = await ask(ORIGIN);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe(ORIGIN);
    expect(answer.headers.get("access-control-allow-methods")).toContain("PUT");
    expect(answer.headers.get("access-control-allow-headers")?.toLowerCase()).toContain("content-type");
  });

  it("refuses other pages", async () => {
    const answer = await ask("https://evil.example");
    expect(answer.status).toBe(403);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("refuses deleting from a page", async () => {
    expect((await ask(ORIGIN, "DELETE")).status).toBe(403);
  });

  it("lets the page read the answer, also a refusal", async () => {
    const url = await signPut("cors");
    const fine = await send(url, bytes, { origin: ORIGIN });
    expect(fine.headers.get("access-control-allow-origin")).toBe(ORIGIN);
    expect(fine.headers.get("access-control-expose-headers")).toMatch(/etag/i);
    const refused = await send(url, bytes, { origin: ORIGIN, "content-type": "text/html" });
    expect(refused.headers.get("access-control-allow-origin")).toBe(ORIGIN);
  });
});
