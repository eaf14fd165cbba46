import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { S3Error } from "./s3-error";

/** Hashes of a body, as the headers that carry them write them. */
export interface Digests {
  md5Hex: string;
  sha256Hex: string;
  md5: string;
  sha256: string;
  sha1: string;
  crc32: string;
}

/** Hashes bytes as they pass. */
export class Digester {
  private readonly md5 = createHash("md5");
  private readonly sha256 = createHash("sha256");
  private readonly sha1 = createHash("sha1");
  private crc = 0;

  update(piece: Buffer): void {
    this.md5.update(piece);
    this.sha256.update(piece);
    this.sha1.update(piece);
    this.crc = crc32(piece, this.crc);
  }

  digest(): Digests {
    const md5 = this.md5.digest();
    const sha256 = this.sha256.digest();
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(this.crc);
    return {
      md5Hex: md5.toString("hex"),
      sha256Hex: sha256.toString("hex"),
      md5: md5.toString("base64"),
      sha256: sha256.toString("base64"),
      sha1: this.sha1.digest("base64"),
      crc32: crc.toString("base64"),
    };
  }
}

const SUPPORTED = ["sha256", "sha1", "crc32"] as const;
const UNSUPPORTED = ["crc32c", "crc64nvme"] as const;

/** Refuses a body that is not what its sender said, and returns the checksum headers to keep. */
export function checkDigests(
  digests: Digests,
  payloadHash: string,
  said: (name: string) => string | undefined,
): Record<string, string> {
  if (/^[0-9a-f]{64}$/.test(payloadHash) && payloadHash !== digests.sha256Hex) {
    throw new S3Error(
      400,
      "XAmzContentSHA256Mismatch",
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  const md5 = said("content-md5");
  if (md5 !== undefined && md5 !== digests.md5) {
    throw new S3Error(400, "BadDigest", "The Content-MD5 you specified did not match what we received.");
  }
  for (const name of UNSUPPORTED) {
    if (said(`x-amz-checksum-${name}`))
      throw new S3Error(501, "NotImplemented", `${name} is not implemented.`);
  }
  const kept: Record<string, string> = {};
  for (const name of SUPPORTED) {
    const header = `x-amz-checksum-${name}`;
    const value = said(header);
    if (value === undefined) continue;
    if (value !== digests[name]) {
      throw new S3Error(
        400,
        "BadDigest",
        `The ${name.toUpperCase()} you specified did not match what we received.`,
      );
    }
    kept[header] = value;
  }
  return kept;
}
