import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import os from "node:os";
import path from "node:path";
import { CopyObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  APP_KEY,
  errorCode,
  openTestBucket,
  PROCESSOR_KEY,
  postForm,
  refusal,
  signPolicy,
  type TestBucket,
} from "./conformance-bucket";
import { startS3 } from "./start";

// What only the local server can show: its two keys, its public door, its page and its disk.
let bucket: TestBucket;
let publicUrl: string;

beforeAll(async () => {
  bucket = await openTestBucket();
  publicUrl = bucket.local?.publicUrl ?? "";
});
afterAll(() => bucket.close());

const putAs = (key: { id: string; secret: string } | undefined, Key: string, more: object = {}) =>
  bucket.client(key).send(new PutObjectCommand({ Bucket: bucket.name, Key, Body: "bytes", ...more }));
const getAs = (key: { id: string; secret: string }, Key: string) =>
  bucket.client(key).send(new GetObjectCommand({ Bucket: bucket.name, Key }));
const DENIED = { status: 403, name: "AccessDenied" };

/** Sends a path as it is; fetch would tidy it up. */
async function rawStatus(
  method: string,
  url: string,
  rawPath: string,
  headers = {},
): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  const sent = httpRequest({ method, hostname, port, path: rawPath, headers }).end();
  const [answer] = await once(sent, "response");
  answer.resume();
  return answer.statusCode;
}

describe("least privilege", () => {
  it("lets the app put uploads and nothing else", async () => {
    await putAs(APP_KEY, "uploads/1");
    expect(await refusal(putAs(APP_KEY, "public/1"))).toEqual(DENIED);
    expect(await refusal(putAs(APP_KEY, "uploads"))).toEqual(DENIED);
    expect(await refusal(getAs(APP_KEY, "uploads/1"))).toEqual(DENIED);
  });

  it("lets the app presign no more than it may do itself", async () => {
    const command = new PutObjectCommand({ Bucket: bucket.name, Key: "public/2" });
    const url = await getSignedUrl(bucket.client(APP_KEY), command, { expiresIn: 60 });
    expect((await fetch(url, { method: "PUT", body: "x" })).status).toBe(403);
    const conditions = [["starts-with", "$key", ""], { bucket: bucket.name }];
    const fields = signPolicy(conditions, { key: "public/3" }, { key: APP_KEY });
    expect(await errorCode(await postForm(bucket.url, fields, Buffer.from("x")))).toBe("AccessDenied");
  });

  it("lets the processor read uploads and write what is public", async () => {
    await putAs(PROCESSOR_KEY, "public/4");
    await getAs(PROCESSOR_KEY, "uploads/1");
    expect(await refusal(putAs(PROCESSOR_KEY, "uploads/4"))).toEqual(DENIED);
    expect(await refusal(getAs(PROCESSOR_KEY, "uploads/none"))).toEqual({ status: 404, name: "NoSuchKey" });
  });

  it("does not let a copy read for a key that may not", async () => {
    await putAs(undefined, "secret/1");
    const copy = new CopyObjectCommand({
      Bucket: bucket.name,
      Key: "public/5",
      CopySource: `${bucket.name}/secret/1`,
    });
    expect(await refusal(bucket.client(PROCESSOR_KEY).send(copy))).toEqual(DENIED);
  });

  it("does not answer what it does not know", async () => {
    const url = await getSignedUrl(
      bucket.client(),
      new GetObjectCommand({ Bucket: bucket.name, Key: "uploads/1", VersionId: "1" }),
    );
    expect(await errorCode(await fetch(url))).toBe("NotImplemented");
  });
});

describe("the public door", () => {
  beforeAll(async () => {
    await putAs(undefined, "public/a ü.webp", { ContentType: "image/webp" });
    await putAs(undefined, "uploads/private");
  });

  it("gives what is public, to be kept for a year and only looked at", async () => {
    const answer = await fetch(`${publicUrl}/public/${encodeURIComponent("a ü.webp")}`);
    expect(await answer.text()).toBe("bytes");
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "access-control-allow-origin": "*",
      "content-security-policy": expect.stringContaining("sandbox"),
    });
  });

  it("answers HEAD, ranges and 304", async () => {
    const url = `${publicUrl}/public/${encodeURIComponent("a ü.webp")}`;
    const head = await fetch(url, { method: "HEAD" });
    expect(head.headers.get("content-length")).toBe("5");
    expect((await fetch(url, { headers: { range: "bytes=0-1" } })).status).toBe(206);
    const known = { "if-none-match": head.headers.get("etag") ?? "" };
    expect((await fetch(url, { headers: known })).status).toBe(304);
  });

  it("answers 404 for what is not there, and does not have it kept", async () => {
    const answer = await fetch(`${publicUrl}/public/none`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it.each([
    "/uploads/private",
    "/public/../uploads/private",
    "/public/%2e%2e/uploads/private",
    "/",
    "//",
    "/%",
  ])("does not give %s", async (rawPath) => {
    expect(await rawStatus("GET", publicUrl, rawPath)).toBeGreaterThanOrEqual(400);
  });

  it.each(["PUT", "POST", "DELETE", "OPTIONS", "PATCH"])("does not %s", async (method) => {
    expect(await rawStatus(method, publicUrl, "/public/x")).toBe(405);
  });

  it("does not take signed requests either", async () => {
    const client = new S3Client({
      region: "eu-central-1",
      endpoint: publicUrl,
      forcePathStyle: true,
      credentials: { accessKeyId: "admin", secretAccessKey: "admin-secret" },
    });
    const put = client.send(new PutObjectCommand({ Bucket: bucket.name, Key: "public/x", Body: "x" }));
    expect((await refusal(put)).status).toBe(405);
  });
});

describe("the page", () => {
  const visit = (path: string) => fetch(`${bucket.local?.url}${path}`, { headers: { accept: "text/html" } });

  it("lists keys as text", async () => {
    await putAs(undefined, "uploads/<img src=x onerror=alert(1)>");
    const page = await (await visit("/?prefix=uploads/")).text();
    expect(page).toContain("uploads/&lt;img src=x");
    expect(page).not.toContain("<img src=x");
  });

  it("is not a way around the signature", async () => {
    expect((await visit(`/${bucket.name}/uploads/private`)).status).toBe(403);
  });

  it("is only for this machine's names", async () => {
    expect(
      await rawStatus("GET", bucket.local?.url ?? "", "/", { host: "evil.example", accept: "text/html" }),
    ).toBe(421);
  });
});

describe("the disk", () => {
  const options = (dataDir: string) => ({
    port: 0,
    publicPort: 0,
    dataDir,
    bucket: "market",
    accessKeys: [{ id: "k", secret: "s", canPut: [""], canGet: [""], canList: [""] }],
    publicPrefix: "public/",
    corsOrigins: [],
  });
  const clientOf = (endpoint: string) =>
    new S3Client({
      region: "eu-central-1",
      endpoint,
      forcePathStyle: true,
      credentials: { accessKeyId: "k", secretAccessKey: "s" },
      maxAttempts: 1,
    });

  it("keeps every acknowledged object through kill -9, and no half one", async () => {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), "s3-"));
    const program = `import { startS3 } from ${JSON.stringify(new URL("./start.ts", import.meta.url).href)};
      console.log((await startS3(${JSON.stringify(options(dataDir))})).url);`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program]);
    const [output] = await once(child.stdout, "data");
    const client = clientOf(String(output).trim());
    const acknowledged: string[] = [];
    const writer = async (number: number) => {
      for (let index = 0; ; index++) {
        const Key = `public/${number}-${index}`;
        await client.send(new PutObjectCommand({ Bucket: "market", Key, Body: Key.repeat(20_000) }));
        acknowledged.push(Key);
        if (acknowledged.length === 40) child.kill("SIGKILL");
      }
    };
    await Promise.allSettled([1, 2, 3, 4].map(writer));

    const server = await startS3(options(dataDir));
    const reader = clientOf(server.url);
    for (const Key of acknowledged) {
      const { Body } = await reader.send(new GetObjectCommand({ Bucket: "market", Key }));
      expect(await Body?.transformToString()).toBe(Key.repeat(20_000));
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(40);
    expect(await readdir(path.join(dataDir, "market/incoming"))).toEqual([]);
    await server.close();
    await rm(dataDir, { recursive: true });
  });

  it("forgets an upload that was cut off", async () => {
    const command = new PutObjectCommand({ Bucket: bucket.name, Key: "uploads/cut", ContentLength: 1000 });
    const url = new URL(await getSignedUrl(bucket.client(), command));
    const sent = httpRequest(url, { method: "PUT", headers: { "content-length": 1000 } });
    sent.on("error", () => undefined);
    sent.write("only this");
    await new Promise((resolve) => setTimeout(resolve, 50));
    sent.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const admin = { id: "admin", secret: "admin-secret" };
    expect(await refusal(getAs(admin, "uploads/cut"))).toEqual({ status: 404, name: "NoSuchKey" });
  });

  it("does not start in production", async () => {
    vi.stubEnv("NODE_ENV", "production");
    vi.stubEnv("RESALEHUB_LOCAL", undefined);
    await expect(startS3(options(os.tmpdir()))).rejects.toThrow("local S3 server must not run");
    vi.unstubAllEnvs();
  });
});
