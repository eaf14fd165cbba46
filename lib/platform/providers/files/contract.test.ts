import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testEnvironment } from "@/lib/testing/environment";
import { leadToSandbox } from "@/lib/testing/sandbox";
import { PROCESSOR_GRANTS, UPLOAD_GRANTS } from "@/local/s3/least-privilege";
import { type LocalS3, startS3 } from "@/local/s3/start";
import { IS_REAL, optionalSandboxSetting, sandboxSetting } from "@/local/sandbox";
import { photoStore, uploadDoor } from "./s3";

const origin = sandboxSetting("VENDOR_S3_ORIGIN", "http://localhost:3000");
/** Objects of one run: a real bucket outlives it. */
const run = randomUUID();
let folder: string;
let server: LocalS3 | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "files-"));
  const settings = testEnvironment();
  const local = {
    port: 0,
    publicPort: 0,
    dataDir: folder,
    bucket: settings.S3_BUCKET ?? "",
    publicPrefix: "public/",
    corsOrigins: [origin],
    accessKeys: [
      { id: "upload", secret: "upload-secret", ...UPLOAD_GRANTS },
      { id: "processor", secret: "processor-secret", ...PROCESSOR_GRANTS },
    ],
  };
  server = IS_REAL ? undefined : await startS3(local);
  Object.assign(process.env, settings, {
    S3_ENDPOINT: server?.url ?? "",
    ASSETS_BASE_URL: server?.publicUrl ?? optionalSandboxSetting("VENDOR_S3_ASSETS_URL") ?? NOWHERE,
    DATABASE_URL: "postgresql://none@127.0.0.1:9/none",
    DATABASE_READ_URL: "postgresql://none@127.0.0.1:9/none",
  });
});
leadToSandbox({
  S3_BUCKET: "VENDOR_S3_BUCKET",
  S3_REGION: "VENDOR_S3_REGION",
  S3_ENDPOINT: "VENDOR_S3_URL",
  S3_UPLOAD_KEY_ID: "VENDOR_S3_UPLOAD_KEY_ID",
  S3_UPLOAD_KEY_SECRET: "VENDOR_S3_UPLOAD_KEY_SECRET",
  S3_PROCESSOR_KEY_ID: "VENDOR_S3_PROCESSOR_KEY_ID",
  S3_PROCESSOR_KEY_SECRET: "VENDOR_S3_PROCESSOR_KEY_SECRET",
});

afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The door may be missing in front of a sandbox's bucket; what needs it is then left out. */
const NOWHERE = "http://127.0.0.1:9";
const hasDoor = !IS_REAL || optionalSandboxSetting("VENDOR_S3_ASSETS_URL") !== undefined;
const door = (key: string) => fetch(`${process.env.ASSETS_BASE_URL}/${key}`);

const bytes = Buffer.from("ten bytes!");
const presign = (key: string) =>
  uploadDoor().presign({ key, contentType: "image/jpeg", bytes: bytes.length, expiresInSeconds: 60 });
const put = (url: string, body: BodyInit, type = "image/jpeg") =>
  fetch(url, { method: "PUT", body, headers: { "content-type": type, origin } });

describe("uploadDoor", () => {
  it("lets a browser put what was announced, from the app's origin", async () => {
    const { url, method, headers } = await presign(`uploads/${run}/a/1`);
    expect({ method, headers }).toEqual({ method: "PUT", headers: { "content-type": "image/jpeg" } });
    const preflight = await fetch(url, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "PUT",
        "access-control-request-headers": "content-type",
      },
    });
    expect(preflight.headers.get("access-control-allow-origin")).toBe(origin);
    expect((await put(url, bytes)).status).toBe(200);
    expect(await photoStore().read(`uploads/${run}/a/1`, 100)).toEqual(bytes);
  });

  // Red without `signableHeaders` in s3.ts.
  it("refuses another size and another type than was announced", async () => {
    const { url } = await presign(`uploads/${run}/a/2`);
    expect((await put(url, `${bytes} and more`)).status).toBe(403);
    expect((await put(url, bytes, "text/html")).status).toBe(403);
    expect(await photoStore().read(`uploads/${run}/a/2`, 100)).toBeNull();
  });

  it("refuses another key, and has no right to what everyone may read", async () => {
    const { url } = await presign(`uploads/${run}/a/3`);
    expect((await put(url.replace("/a/3", "/b/3"), bytes)).status).toBe(403);
    const { url: publicUrl } = await presign(`public/${run}/a/3`);
    expect((await put(publicUrl, bytes)).status).toBe(403);
  });
});

describe("photoStore", () => {
  it.skipIf(!hasDoor)("publishes pictures through the read door alone, to be kept for ever", async () => {
    await photoStore().publish(`public/${run}/720.webp`, bytes);
    const answer = await door(`public/${run}/720.webp`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("image/webp");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await door(`uploads/${run}/a/1`)).status).toBe(403);
  });

  it("reads never more than the limit, and answers null for what is not there", async () => {
    const { url } = await presign(`uploads/${run}/a/4`);
    await put(url, bytes);
    expect(await photoStore().read(`uploads/${run}/a/4`, bytes.length - 1)).toBe("too_large");
    expect(await photoStore().read(`uploads/${run}/a/none`, 100)).toBeNull();
  });

  it("removes, also what is gone already", async () => {
    await photoStore().remove([`uploads/${run}/a/1`, `uploads/${run}/a/1`, `public/${run}/720.webp`]);
    expect(await photoStore().read(`uploads/${run}/a/1`, 100)).toBeNull();
    // A real door keeps what it has handed out once.
    if (!IS_REAL) expect((await door(`public/${run}/720.webp`)).status).toBe(404);
  });

  it("may not write among the uploads", async () => {
    await expect(photoStore().publish(`uploads/${run}/a/5`, bytes)).rejects.toMatchObject({
      code: "unavailable",
    });
  });
});
