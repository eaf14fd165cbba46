import { createHmac, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { IS_REAL, optionalSandboxSetting, sandboxSetting } from "../sandbox";
import { PROCESSOR_GRANTS, UPLOAD_GRANTS } from "./least-privilege";
import type { LocalS3 } from "./start";
import { startS3 } from "./start";

/** An origin that the bucket's CORS rules allow. */
export const ORIGIN = sandboxSetting("VENDOR_S3_ORIGIN", "http://localhost:3000");

const REGION = sandboxSetting("VENDOR_S3_REGION", "eu-central-1");
/** A key that may do everything in the bucket. */
export const ADMIN = {
  id: sandboxSetting("VENDOR_S3_ADMIN_KEY_ID", "admin"),
  secret: sandboxSetting("VENDOR_S3_ADMIN_KEY_SECRET", "admin-secret"),
};

/** The two keys of the product, as its least privilege wants them. */
export const APP_KEY = { id: "app", secret: "app-secret", ...UPLOAD_GRANTS };
export const PROCESSOR_KEY = { id: "processor", secret: "processor-secret", ...PROCESSOR_GRANTS };

/** A bucket to test: the local server, or a real one. */
export interface TestBucket {
  name: string;
  /** Keys of this run begin with this. */
  prefix: string;
  client(credentials?: { id: string; secret: string }, offsetMs?: number): S3Client;
  /** The address of the bucket for plain HTTP. */
  url: string;
  local: LocalS3 | undefined;
  close(): Promise<void>;
}

/** Starts the local server in a fresh folder, or names the real bucket. */
export async function openTestBucket(): Promise<TestBucket> {
  const name = sandboxSetting("VENDOR_S3_BUCKET", "market");
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "s3-"));
  const all = [""];
  const admin = { ...ADMIN, canGet: all, canPut: all, canDelete: all, canList: all };
  const local = IS_REAL
    ? undefined
    : await startS3({
        port: 0,
        publicPort: 0,
        dataDir,
        bucket: name,
        accessKeys: [admin, APP_KEY, PROCESSOR_KEY],
        publicPrefix: "public/",
        corsOrigins: [ORIGIN],
      });
  const endpoint = local?.url ?? optionalSandboxSetting("VENDOR_S3_URL");
  return {
    name,
    prefix: `conformance/${randomBytes(6).toString("hex")}/`,
    client: (key = ADMIN, offsetMs = 0) =>
      new S3Client({
        region: REGION,
        ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
        credentials: { accessKeyId: key.id, secretAccessKey: key.secret },
        requestChecksumCalculation: "WHEN_REQUIRED",
        systemClockOffset: offsetMs,
        maxAttempts: 1,
      }),
    url: endpoint ? `${endpoint}/${name}` : `https://${name}.s3.${REGION}.amazonaws.com`,
    local,
    close: async () => {
      await local?.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A signed POST policy, made by hand as the protocol says. */
export function signPolicy(
  conditions: unknown[],
  fields: Record<string, string>,
  more: { expiresInMs?: number; key?: { id: string; secret: string } } = {},
): Record<string, string> {
  const { expiresInMs = 60_000, key = ADMIN } = more;
  const date = `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const scope = [date.slice(0, 8), REGION, "s3", "aws4_request"];
  const proof = {
    "x-amz-algorithm": "AWS4-HMAC-SHA256",
    "x-amz-credential": [key.id, ...scope].join("/"),
    "x-amz-date": date,
  };
  const expiration = new Date(Date.now() + expiresInMs).toISOString();
  const document = { expiration, conditions: [...conditions, ...Object.entries(proof).map(pairOf)] };
  const policy = Buffer.from(JSON.stringify(document)).toString("base64");
  const hmac = (secret: Buffer | string, text: string) => createHmac("sha256", secret).update(text).digest();
  const signingKey = scope.reduce<Buffer | string>(hmac, `AWS4${key.secret}`);
  return { ...fields, ...proof, policy, "x-amz-signature": hmac(signingKey, policy).toString("hex") };
}

function pairOf([name, value]: [string, string]): Record<string, string> {
  return { [name]: value };
}

/** Sends a form upload as a browser does. */
export function postForm(url: string, fields: Record<string, string>, file: Buffer): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", new Blob([new Uint8Array(file)]), "photo.png");
  return fetch(url, { method: "POST", body: form, headers: { origin: ORIGIN } });
}

/** The status and code of the error that a call ends with. */
export async function refusal(call: Promise<unknown>): Promise<{ status: number; name: string }> {
  try {
    await call;
  } catch (error) {
    const { name, $metadata } = error as { name: string; $metadata?: { httpStatusCode?: number } };
    return { status: $metadata?.httpStatusCode ?? 0, name };
  }
  throw new Error("The call was expected to be refused.");
}

/** The code in an XML error. */
export async function errorCode(response: Response): Promise<string | undefined> {
  return /<Code>([^<]+)<\/Code>/.exec(await response.text())?.[1];
}
