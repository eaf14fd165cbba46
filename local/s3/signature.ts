import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { AccessKey } from "./grants";
import { accessDenied, S3Error } from "./s3-error";
import type { S3Request } from "./s3-request";

const ALGORITHM = "AWS4-HMAC-SHA256";
const MAX_SKEW_MS = 15 * 60_000;
const MAX_EXPIRES_SECONDS = 7 * 24 * 3600;

/** Who signed the request, and the hash its body must have. */
export interface Caller {
  key: AccessKey;
  payloadHash: string;
}

interface Claim {
  credential: string;
  signedHeaders: string[];
  signature: string;
  date: string;
  payloadHash: string;
}

/** Verifies Signature Version 4, from the Authorization header or a presigned query. */
export function authenticate(request: S3Request, keys: readonly AccessKey[], now = Date.now()): Caller {
  const claim = claimOf(request, now);
  const scope = credentialScope(claim.credential, claim.date, keys);
  if (!claim.signedHeaders.includes("host")) throw notSigned("host");
  for (const name of Object.keys(request.message.headers)) {
    // Otherwise whoever holds a presigned URL could add an ACL or metadata of their own.
    if (name.startsWith("x-amz-") && !claim.signedHeaders.includes(name)) throw notSigned(name);
  }
  const stringToSign = [ALGORITHM, claim.date, scope.text, sha256(canonicalRequest(request, claim))].join(
    "\n",
  );
  checkSignature(scope.signingKey, stringToSign, claim.signature);
  return { key: scope.key, payloadHash: claim.payloadHash };
}

/** Finds the access key that a credential names, and the key that signs for its scope. */
export function credentialScope(credential: string, date: string, keys: readonly AccessKey[]) {
  const [id = "", day = "", region = "", service, end] = credential.split("/");
  if (service !== "s3" || end !== "aws4_request" || !date.startsWith(day) || day.length !== 8) {
    throw new S3Error(400, "AuthorizationHeaderMalformed", "The credential scope is malformed.");
  }
  const key = keys.find((candidate) => candidate.id === id);
  if (!key) {
    throw new S3Error(
      403,
      "InvalidAccessKeyId",
      "The AWS Access Key Id you provided does not exist in our records.",
    );
  }
  const steps = [day, region, "s3", "aws4_request"];
  const signingKey = steps.reduce<Buffer | string>((secret, step) => hmac(secret, step), `AWS4${key.secret}`);
  return { key, signingKey, text: steps.join("/") };
}

/** Compares in constant time and refuses a signature that this key did not make. */
export function checkSignature(signingKey: Buffer | string, signed: string, signature: string): void {
  const expected = hmac(signingKey, signed);
  const given = Buffer.from(signature, "hex");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new S3Error(
      403,
      "SignatureDoesNotMatch",
      "The request signature we calculated does not match the signature you provided.",
    );
  }
}

/** Reads `20260131T235959Z`. */
export function parseAmzDate(text: string | undefined): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? "");
  const [, year, month, day, hour, minute, second] = (match ?? []).map(Number);
  const time = Date.UTC(year ?? Number.NaN, (month ?? 0) - 1, day, hour, minute, second);
  if (Number.isNaN(time)) throw accessDenied("The request must carry a valid x-amz-date.");
  return time;
}

function claimOf(request: S3Request, now: number): Claim {
  const authorization = request.header("authorization");
  const inQuery = request.param("X-Amz-Signature") !== undefined;
  if (authorization && inQuery) {
    throw new S3Error(400, "InvalidArgument", "Only one auth mechanism allowed.");
  }
  if (authorization) return headerClaim(request, authorization, now);
  if (inQuery) return queryClaim(request, now);
  throw accessDenied();
}

function headerClaim(request: S3Request, authorization: string, now: number): Claim {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/.exec(
      authorization,
    );
  if (!match)
    throw new S3Error(400, "AuthorizationHeaderMalformed", "The authorization header is malformed.");
  const [, credential = "", signedHeaders = "", signature = ""] = match;
  const date = request.header("x-amz-date") ?? "";
  if (Math.abs(now - parseAmzDate(date)) > MAX_SKEW_MS) {
    throw new S3Error(
      403,
      "RequestTimeTooSkewed",
      "The difference between the request time and the server's time is too large.",
    );
  }
  const payloadHash = request.header("x-amz-content-sha256");
  if (!payloadHash) {
    throw new S3Error(
      400,
      "InvalidRequest",
      "Missing required header for this request: x-amz-content-sha256",
    );
  }
  return { credential, signedHeaders: signedHeaders.split(";"), signature, date, payloadHash };
}

function queryClaim(request: S3Request, now: number): Claim {
  const date = request.param("X-Amz-Date") ?? "";
  const expires = Number(request.param("X-Amz-Expires"));
  if (request.param("X-Amz-Algorithm") !== ALGORITHM || !(expires > 0 && expires <= MAX_EXPIRES_SECONDS)) {
    throw new S3Error(400, "AuthorizationQueryParametersError", "The presigned query is not valid.");
  }
  const start = parseAmzDate(date);
  if (now > start + expires * 1000) throw accessDenied("Request has expired");
  if (start > now + MAX_SKEW_MS) throw accessDenied("Request is not yet valid");
  return {
    credential: request.param("X-Amz-Credential") ?? "",
    signedHeaders: (request.param("X-Amz-SignedHeaders") ?? "").split(";"),
    signature: request.param("X-Amz-Signature") ?? "",
    date,
    payloadHash: request.param("X-Amz-Content-Sha256") ?? "UNSIGNED-PAYLOAD",
  };
}

function canonicalRequest(request: S3Request, claim: Claim): string {
  const path = request.rawPath
    .split("/")
    .map((segment) => encode(decodeURIComponent(segment)))
    .join("/");
  const query = request.query
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([nameA, a], [nameB, b]) => compare(nameA, nameB) || compare(a, b))
    .map((pair) => pair.join("="))
    .join("&");
  const headers = claim.signedHeaders
    .map((name) => `${name}:${collapse(request.header(name) ?? "")}\n`)
    .join("");
  return [request.method, path, query, headers, claim.signedHeaders.join(";"), claim.payloadHash].join("\n");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function collapse(value: string): string {
  return value.trim().replace(/\s+/g, " ");
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function notSigned(name: string): S3Error {
  return accessDenied(`There were headers present in the request which were not signed: ${name}`);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hmac(secret: Buffer | string, text: string): Buffer {
  return createHmac("sha256", secret).update(text).digest();
}
