import { createHash } from "node:crypto";
import { RestError } from "./rest-error";
import { type AppKeys, LIMITS } from "./settings";
import { isSame, sign } from "./signature";

type SignedRequest = { method: string; pathname: string; query: URLSearchParams; body: Buffer };

/** Throws a 401 unless the request was signed with the app's secret, lately, and over this very body. */
export function assertSigned(keys: AppKeys, { method, pathname, query, body }: SignedRequest): void {
  const given = new Map<string, string>();
  for (const [name, value] of query) {
    if (given.has(name)) throw new RestError(400, `Parameter ${name} comes twice`);
    given.set(name, value);
  }
  if (given.get("auth_key") !== keys.key) throw new RestError(401, "Unknown auth_key");
  if (given.get("auth_version") !== "1.0") throw new RestError(401, "Unsupported auth_version");
  const timestamp = Number(given.get("auth_timestamp") ?? Number.NaN);
  if (!(Math.abs(Date.now() / 1000 - timestamp) <= LIMITS.timestampSeconds))
    throw new RestError(401, `Timestamp expired: not within ${LIMITS.timestampSeconds}s of server time`);
  const md5 = createHash("md5").update(body).digest("hex");
  if ((body.length > 0 || given.has("body_md5")) && !isSame(md5, given.get("body_md5")))
    throw new RestError(401, "Invalid body_md5");

  const { auth_signature: signature, ...rest } = Object.fromEntries(given);
  const sorted = Object.entries(rest)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  if (!isSame(sign(keys.secret, [method, pathname, sorted.join("&")].join("\n")), signature))
    throw new RestError(401, "Invalid signature");
}
