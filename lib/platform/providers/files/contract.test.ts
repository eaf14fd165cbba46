import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testEnvironment } from "@/lib/testing/environment";
import { type LocalS3, startS3 } from "@/local/s3/start";
import { photoStore, uploadDoor } from "./s3";

const origin = "http://localhost:3000";
let folder: string;
let server: LocalS3;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "files-"));
  const settings = testEnvironment();
  server = await startS3({
    port: 0,
    publicPort: 0,
    dataDir: folder,
    bucket: settings.S3_BUCKET ?? "",
    publicPrefix: "public/",
    corsOrigins: [origin],
    // The least that each key needs: docs in the README of media.
    accessKeys: [
      { id: "upload", secret: "upload-secret", canPut: ["uploads/"] },
      {
        id: "processor",
        secret: "processor-secret",
        canGet: ["uploads/"],
        // Without it S3 answers 403 for what is not there, and a missing upload would look like an outage.
        canList: ["uploads/"],
        canPut: ["public/"],
        canDelete: ["uploads/", "public/"],
      },
    ],
  });
  Object.assign(process.env, settings, {
    S3_ENDPOINT: server.url,
    ASSETS_BASE_URL: server.publicUrl,
    DATABASE_URL: "postgresql://none@127.0.0.1:9/none",
    DATABASE_READ_URL: "postgresql://none@127.0.0.1:9/none",
  });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const bytes = Buffer.from("ten bytes!");
const presign = (key: string) =>
  uploadDoor().presign({ key, contentType: "image/jpeg", bytes: bytes.length, expiresInSeconds: 60 });
const put = (url: string, body: BodyInit, type = "image/jpeg") =>
  fetch(url, { method: "PUT", body, headers: { "content-type": type, origin } });

describe("uploadDoor", () => {
  it("lets a browser put what was announced, from the app's origin", async () => {
    const { url, method, headers } = await presign("uploads/a/1");
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
    expect(await photoStore().read("uploads/a/1", 100)).toEqual(bytes);
  });

  // Red without `signableHeaders` in s3.ts.
  it("refuses another size and another type than was announced", async () => {
    const { url } = await presign("uploads/a/2");
    expect((await put(url, `${bytes} and more`)).status).toBe(403);
    expect((await put(url, bytes, "text/html")).status).toBe(403);
    expect(await photoStore().read("uploads/a/2", 100)).toBeNull();
  });

  it("refuses another key, and has no right to what everyone may read", async () => {
    const { url } = await presign("uploads/a/3");
    expect((await put(url.replace("uploads/a/3", "uploads/b/3"), bytes)).status).toBe(403);
    const { url: publicUrl } = await presign("public/a/3");
    expect((await put(publicUrl, bytes)).status).toBe(403);
  });
});

describe("photoStore", () => {
  it("publishes pictures through the read door alone, to be kept for ever", async () => {
    await photoStore().publish("public/p/720.webp", bytes);
    const answer = await fetch(`${server.publicUrl}/public/p/720.webp`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("image/webp");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await fetch(`${server.publicUrl}/uploads/a/1`)).status).toBe(403);
  });

  it("reads never more than the limit, and answers null for what is not there", async () => {
    const { url } = await presign("uploads/a/4");
    await put(url, bytes);
    expect(await photoStore().read("uploads/a/4", bytes.length - 1)).toBe("too_large");
    expect(await photoStore().read("uploads/a/none", 100)).toBeNull();
  });

  it("removes, also what is gone already", async () => {
    await photoStore().remove(["uploads/a/1", "uploads/a/1", "public/p/720.webp"]);
    expect(await photoStore().read("uploads/a/1", 100)).toBeNull();
    expect((await fetch(`${server.publicUrl}/public/p/720.webp`)).status).toBe(404);
  });

  it("may not write among the uploads", async () => {
    await expect(photoStore().publish("uploads/a/5", bytes)).rejects.toMatchObject({ code: "unavailable" });
  });
});
