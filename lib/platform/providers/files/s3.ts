import type { S3Client } from "@aws-sdk/client-s3";
import { requestFailure } from "@/lib/kernel/failure";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import type { PhotoStore, UploadDoor } from "./port";

/** How long to wait for a connection, for an answer, and for the next bytes of it, in milliseconds; without them, for ever. */
const LIMITS = {
  connectionTimeout: 3000,
  requestTimeout: 7000,
  throwOnRequestTimeout: true,
  socketTimeout: 7000,
};

/** S3 with the key that may put `uploads/*` and nothing else. */
export function uploadDoor(): UploadDoor {
  return {
    async presign({ key, contentType, bytes, expiresInSeconds }) {
      const { PutObjectCommand } = await import("@aws-sdk/client-s3");
      const { getSignedUrl } = await import("@aws-sdk/s3-request-presigner");
      const { S3_BUCKET, S3_UPLOAD_KEY_ID, S3_UPLOAD_KEY_SECRET } = env();
      const put = new PutObjectCommand({
        Bucket: S3_BUCKET,
        Key: key,
        ContentType: contentType,
        ContentLength: bytes,
      });
      // Type and size are part of the signature: other bytes than announced are refused by S3 itself.
      const url = await getSignedUrl(await client(S3_UPLOAD_KEY_ID, S3_UPLOAD_KEY_SECRET), put, {
        expiresIn: expiresInSeconds,
        signableHeaders: new Set(["content-type", "content-length"]),
      });
      return { url, method: "PUT", headers: { "content-type": contentType } };
    },
  };
}

/** S3 with the processor's key. Trouble on the way is `request.unavailable`, so that a workflow tries again. */
export function photoStore(): PhotoStore {
  return {
    async read(key, maxBytes) {
      const { GetObjectCommand } = await import("@aws-sdk/client-s3");
      const s3 = await processor();
      try {
        const answer = await s3.send(new GetObjectCommand({ Bucket: env().S3_BUCKET, Key: key }));
        if (!answer.Body) return null;
        return await readAtMost(answer.Body as AsyncIterable<Uint8Array>, answer.ContentLength, maxBytes);
      } catch (error) {
        if (isMissing(error)) return null;
        throw unavailable(error);
      }
    },
    async publish(key, body) {
      const { PutObjectCommand } = await import("@aws-sdk/client-s3");
      const put = new PutObjectCommand({
        Bucket: env().S3_BUCKET,
        Key: key,
        Body: body,
        ContentType: "image/webp",
        CacheControl: "public, max-age=31536000, immutable",
      });
      await (await processor()).send(put).catch((error: unknown) => {
        throw unavailable(error);
      });
    },
    async remove(keys) {
      const { DeleteObjectCommand } = await import("@aws-sdk/client-s3");
      const s3 = await processor();
      for (const key of keys) {
        await s3
          .send(new DeleteObjectCommand({ Bucket: env().S3_BUCKET, Key: key }))
          .catch((error: unknown) => {
            throw unavailable(error);
          });
      }
    },
    async check(abortSignal) {
      const { ListObjectsV2Command } = await import("@aws-sdk/client-s3");
      const look = new ListObjectsV2Command({ Bucket: env().S3_BUCKET, Prefix: "uploads/", MaxKeys: 1 });
      await (await processor()).send(look, { abortSignal });
    },
  };
}

async function processor(): Promise<S3Client> {
  return client(env().S3_PROCESSOR_KEY_ID, env().S3_PROCESSOR_KEY_SECRET);
}

const clients = new Map<string, S3Client>();

/** One client per key: it keeps its connections. */
async function client(accessKeyId: string, secretAccessKey: string): Promise<S3Client> {
  const { S3_REGION, S3_ENDPOINT } = env();
  const name = `${S3_ENDPOINT} ${accessKeyId}`;
  const known = clients.get(name);
  if (known) return known;
  const { S3Client } = await import("@aws-sdk/client-s3");
  const made = new S3Client({
    region: S3_REGION,
    credentials: { accessKeyId, secretAccessKey },
    ...(S3_ENDPOINT ? { endpoint: S3_ENDPOINT, forcePathStyle: true } : {}),
    // Otherwise the checksum of an empty body is signed into a presigned address.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: LIMITS,
    maxAttempts: 2,
  });
  clients.set(name, made);
  return made;
}

/** Reads a body but never more than the limit: an announced length is believed only when it is too long. */
async function readAtMost(
  body: AsyncIterable<Uint8Array>,
  announced: number | undefined,
  maxBytes: number,
): Promise<Uint8Array | "too_large"> {
  const chunks: Uint8Array[] = [];
  let size = announced !== undefined && announced > maxBytes ? announced : 0;
  if (size === 0) {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > maxBytes) break;
      chunks.push(chunk);
    }
  } else (body as { destroy?: () => void }).destroy?.();
  return size > maxBytes ? "too_large" : Buffer.concat(chunks);
}

function isMissing(error: unknown): boolean {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  return name === "NoSuchKey" || name === "NotFound" || $metadata?.httpStatusCode === 404;
}

function unavailable(error: unknown): unknown {
  log.warn({ provider: "s3", error }, "file storage did not answer as it should");
  return requestFailure("unavailable");
}
