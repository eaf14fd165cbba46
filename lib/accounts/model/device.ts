import { createHash } from "node:crypto";

/**
 * What is kept of a device's cookie. The cookie is 256 random bits, so that its digest needs no salt; whoever reads the
 * database can pass for no device by it.
 */
export function deviceDigest(device: string): string {
  return createHash("sha256").update(`device:${device}`).digest("base64url");
}
