import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IS_REAL } from "../sandbox";
import { ADMIN, openTestBucket, refusal, type TestBucket } from "./conformance-bucket";

// `npm run test:vendors` runs the same checks against a real bucket, whose CORS rules allow VENDOR_S3_ORIGIN; what only
// the local server can show is skipped there.
let bucket: TestBucket;
let s3: S3Client;
const bytes = randomBytes(1000);

beforeAll(async () => {
  bucket = await openTestBucket();
  s3 = bucket.client();
});
afterAll(() => bucket.close());

const at = (name: string) => ({ Bucket: bucket.name, Key: bucket.prefix + name });
const put = (name: string, more: object = {}) =>
  s3.send(new PutObjectCommand({ ...at(name), Body: bytes, ...more }));
const head = (name: string) => s3.send(new HeadObjectCommand(at(name)));
async function get(name: string, more: object = {}): Promise<Buffer> {
  const answer = await s3.send(new GetObjectCommand({ ...at(name), ...more }));
  return Buffer.from((await answer.Body?.transformToByteArray()) ?? []);
}

describe("objects", () => {
  it("gives back the bytes that were put", async () => {
    await put("bytes");
    expect((await get("bytes")).equals(bytes)).toBe(true);
  });

  it("keeps type, cache rule, disposition and metadata", async () => {
    await put("facts", {
      ContentType: "image/png",
      CacheControl: "public, max-age=60",
      ContentDisposition: "inline",
      Metadata: { owner: "u1" },
    });
    expect(await head("facts")).toMatchObject({
      ContentLength: 1000,
      ContentType: "image/png",
      CacheControl: "public, max-age=60",
      ContentDisposition: "inline",
      Metadata: { owner: "u1" },
    });
  });

  it("answers with the MD5 as ETag", async () => {
    const { ETag } = await put("etag");
    expect(ETag).toBe(`"${createHash("md5").update(bytes).digest("hex")}"`);
  });

  it("keeps an empty object", async () => {
    await put("empty", { Body: "" });
    expect((await get("empty")).length).toBe(0);
  });

  it("replaces an object and its facts together", async () => {
    await put("replaced", { ContentType: "image/png", Metadata: { first: "1" } });
    await put("replaced", { Body: "new", ContentType: "text/plain" });
    expect(await head("replaced")).toMatchObject({
      ContentLength: 3,
      ContentType: "text/plain",
      Metadata: {},
    });
    expect((await get("replaced")).toString()).toBe("new");
  });

  it("takes a stream with a trailing checksum", async () => {
    const large = randomBytes(3_000_000);
    const pieces = [large.subarray(0, 1_000_000), large.subarray(1_000_000)];
    await put("stream", {
      Body: Readable.from(pieces),
      ContentLength: large.length,
      ChecksumAlgorithm: "CRC32",
    });
    expect((await get("stream")).equals(large)).toBe(true);
    expect((await head("stream")).ContentEncoding).toBeUndefined();
  });

  it.each(["ü + & ? # % =.png", "a/../../b", "a//b", "(it's) *here*!", "日本/語"])(
    "keeps the key %j",
    async (name) => {
      await put(name);
      expect((await get(name)).equals(bytes)).toBe(true);
      const { Contents } = await s3.send(
        new ListObjectsV2Command({ Bucket: bucket.name, Prefix: bucket.prefix + name }),
      );
      expect(Contents?.map((entry) => entry.Key)).toEqual([bucket.prefix + name]);
    },
  );

  it("says that a missing object is missing", async () => {
    expect(await refusal(get("missing"))).toEqual({ status: 404, name: "NoSuchKey" });
    expect(await refusal(head("missing"))).toMatchObject({ status: 404 });
  });

  it("deletes, and deletes again without complaint", async () => {
    await put("deleted");
    await s3.send(new DeleteObjectCommand(at("deleted")));
    await s3.send(new DeleteObjectCommand(at("deleted")));
    expect(await refusal(head("deleted"))).toMatchObject({ status: 404 });
  });

  it("deletes many at once", async () => {
    await Promise.all(["many/1", "many/<2>&"].map((name) => put(name)));
    const keys = ["many/1", "many/<2>&"].map((name) => ({ Key: bucket.prefix + name }));
    await s3.send(new DeleteObjectsCommand({ Bucket: bucket.name, Delete: { Objects: keys } }));
    const { KeyCount } = await s3.send(
      new ListObjectsV2Command({ Bucket: bucket.name, Prefix: `${bucket.prefix}many/` }),
    );
    expect(KeyCount).toBe(0);
  });

  it("knows its bucket and no other", async () => {
    await s3.send(new HeadBucketCommand({ Bucket: bucket.name }));
    const other = s3.send(
      new GetObjectCommand({ Bucket: `${bucket.name}-${randomBytes(6).toString("hex")}`, Key: "x" }),
    );
    expect(await refusal(other)).toEqual({ status: 404, name: "NoSuchBucket" });
  });
});

describe("parts and conditions", () => {
  beforeAll(async () => {
    await put("parts", { Body: "0123456789" });
  });

  it.each([
    ["bytes=0-3", "0123"],
    ["bytes=7-", "789"],
    ["bytes=-2", "89"],
    ["bytes=8-99", "89"],
  ])("gives the range %s", async (Range, expected) => {
    expect((await get("parts", { Range })).toString()).toBe(expected);
  });

  it("refuses a range behind the end", async () => {
    expect(await refusal(get("parts", { Range: "bytes=10-" }))).toEqual({
      status: 416,
      name: "InvalidRange",
    });
  });

  it("answers 304 to who has it already", async () => {
    const { ETag } = await head("parts");
    expect(await refusal(get("parts", { IfNoneMatch: ETag }))).toMatchObject({ status: 304 });
  });

  it("answers 412 when another version was expected", async () => {
    expect(await refusal(get("parts", { IfMatch: '"other"' }))).toMatchObject({ status: 412 });
  });

  // Red without `inTurn` or the check of `onlyIfAbsent` in object-store.ts.
  it("lets one of ten writers in with If-None-Match", async () => {
    const writers = Array.from({ length: 10 }, () => put("once", { IfNoneMatch: "*" }));
    const results = await Promise.allSettled(writers);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await refusal(put("once", { IfNoneMatch: "*" }))).toEqual({
      status: 412,
      name: "PreconditionFailed",
    });
  });

  it("refuses a body that is not what its checksum says", async () => {
    const other = createHash("sha256").update("other").digest("base64");
    expect(await refusal(put("wrong", { ChecksumSHA256: other }))).toMatchObject({ status: 400 });
    expect(await refusal(head("wrong"))).toMatchObject({ status: 404 });
  });
});

describe("copies", () => {
  const copy = (from: string, to: string, more: object = {}) =>
    s3.send(
      new CopyObjectCommand({
        ...at(to),
        CopySource: `${bucket.name}/${encodeURIComponent(bucket.prefix + from)}`,
        ...more,
      }),
    );

  it("copies bytes and facts", async () => {
    await put("from ü", { ContentType: "image/png", Metadata: { owner: "u1" } });
    await copy("from ü", "to");
    expect(await head("to")).toMatchObject({ ContentType: "image/png", Metadata: { owner: "u1" } });
    expect((await get("to")).equals(bytes)).toBe(true);
  });

  it("replaces the facts when told", async () => {
    await copy("from ü", "to-2", { MetadataDirective: "REPLACE", ContentType: "text/plain" });
    expect(await head("to-2")).toMatchObject({ ContentType: "text/plain", Metadata: {} });
  });

  it("says that the source is missing", async () => {
    expect(await refusal(copy("nothing", "to-3"))).toEqual({ status: 404, name: "NoSuchKey" });
  });
});

describe("lists", () => {
  const list = (more: object) => s3.send(new ListObjectsV2Command({ Bucket: bucket.name, ...more }));
  const inList = (name: string) => `${bucket.prefix}list/${name}`;

  beforeAll(async () => {
    await Promise.all(["b", "a", "x/1", "x/2", "y/1", "ü"].map((name) => put(`list/${name}`)));
  });

  it("lists by prefix, in the order of bytes", async () => {
    const { Contents, IsTruncated } = await list({ Prefix: inList("") });
    expect(Contents?.map((entry) => entry.Key)).toEqual(["a", "b", "x/1", "x/2", "y/1", "ü"].map(inList));
    expect(IsTruncated).toBe(false);
    expect(Contents?.[0]).toMatchObject({ Size: 1000, ETag: expect.stringMatching(/^"[0-9a-f]{32}"$/) });
  });

  it("groups by a delimiter", async () => {
    const { Contents, CommonPrefixes } = await list({ Prefix: inList(""), Delimiter: "/" });
    expect(CommonPrefixes?.map((entry) => entry.Prefix)).toEqual(["x/", "y/"].map(inList));
    expect(Contents).toHaveLength(3);
  });

  it.each([undefined, "/"])("pages to the end, each entry once (delimiter %s)", async (Delimiter) => {
    const seen: (string | undefined)[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await list({ Prefix: inList(""), MaxKeys: 1, Delimiter, ContinuationToken });
      expect(page.KeyCount).toBe(1);
      seen.push(page.Contents?.[0]?.Key ?? page.CommonPrefixes?.[0]?.Prefix);
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
    const names = Delimiter ? ["a", "b", "x/", "y/", "ü"] : ["a", "b", "x/1", "x/2", "y/1", "ü"];
    expect(seen).toEqual(names.map(inList));
  });

  it("starts after a key", async () => {
    const { Contents } = await list({ Prefix: inList(""), StartAfter: inList("x/1") });
    expect(Contents?.map((entry) => entry.Key)).toEqual(["x/2", "y/1", "ü"].map(inList));
  });
});

describe("signed headers", () => {
  const as = (id: string, secret: string, offsetMs = 0) =>
    refusal(bucket.client({ id, secret }, offsetMs).send(new PutObjectCommand({ ...at("no"), Body: "x" })));

  it("refuses a wrong secret", async () => {
    expect(await as(ADMIN.id, "wrong")).toEqual({ status: 403, name: "SignatureDoesNotMatch" });
  });

  it("refuses an unknown key", async () => {
    expect(await as("AKIANOBODY0000000000", "wrong")).toEqual({ status: 403, name: "InvalidAccessKeyId" });
  });

  it.skipIf(IS_REAL)("refuses a clock that is wrong by 20 minutes", async () => {
    expect(await as("admin", "admin-secret", 20 * 60_000)).toEqual({
      status: 403,
      name: "RequestTimeTooSkewed",
    });
  });

  it("refuses who does not sign at all", async () => {
    await put("private");
    const url = `${bucket.url}/${bucket.prefix}private`;
    expect((await fetch(url)).status).toBe(403);
    expect((await fetch(url, { method: "PUT", body: "x" })).status).toBe(403);
    expect((await fetch(url, { method: "DELETE" })).status).toBe(403);
    expect((await fetch(`${bucket.url}?list-type=2`)).status).toBe(403);
  });
});
