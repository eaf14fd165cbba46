import { accessDenied, S3Error } from "./s3-error";

/** The sizes that a policy allows. */
export interface SizeRange {
  min: number;
  max: number;
}

// These carry the proof itself and need no condition.
const FREE_FIELDS = new Set(["policy", "x-amz-signature", "file"]);

/** Checks every field against the policy, and every field for having a condition. */
export function checkPolicy(
  encoded: string,
  fields: ReadonlyMap<string, string>,
  bucket: string,
  now = Date.now(),
): SizeRange {
  const { expiration, conditions } = parsePolicy(encoded);
  if (!(now <= Date.parse(expiration))) throw refused("Policy expired.");
  const covered = new Set<string>(["bucket"]);
  const size: SizeRange = { min: 0, max: Number.POSITIVE_INFINITY };
  const given = (name: string) => (name === "bucket" ? bucket : (fields.get(name) ?? ""));
  for (const condition of conditions) {
    if (Array.isArray(condition) && condition[0] === "content-length-range") {
      const [, min, max] = condition;
      if (typeof min !== "number" || typeof max !== "number") throw malformed();
      size.min = Math.max(size.min, min);
      size.max = Math.min(size.max, max);
      continue;
    }
    for (const { operator, name, wanted } of readCondition(condition)) {
      covered.add(name);
      const value = given(name);
      const holds = operator === "eq" ? value === wanted : value.startsWith(wanted);
      if (!holds) throw refused(`Policy Condition failed: ["${operator}", "$${name}", "${wanted}"]`);
    }
  }
  for (const name of fields.keys()) {
    if (!covered.has(name) && !FREE_FIELDS.has(name) && !name.startsWith("x-ignore-")) {
      throw refused(`Extra input fields: ${name}`);
    }
  }
  return size;
}

interface Condition {
  operator: "eq" | "starts-with";
  name: string;
  wanted: string;
}

function readCondition(condition: unknown): Condition[] {
  if (Array.isArray(condition)) {
    const [operator, name, wanted] = condition as unknown[];
    if ((operator !== "eq" && operator !== "starts-with") || typeof name !== "string") throw malformed();
    return [{ operator, name: name.replace(/^\$/, "").toLowerCase(), wanted: String(wanted) }];
  }
  if (typeof condition !== "object" || condition === null) throw malformed();
  return Object.entries(condition).map(([name, wanted]) => ({
    operator: "eq",
    name: name.toLowerCase(),
    wanted: String(wanted),
  }));
}

function parsePolicy(encoded: string): { expiration: string; conditions: unknown[] } {
  try {
    const policy = JSON.parse(Buffer.from(encoded, "base64").toString("utf8"));
    if (typeof policy?.expiration === "string" && Array.isArray(policy.conditions)) return policy;
  } catch {
    // Falls through to the one answer for all that cannot be read.
  }
  throw malformed();
}

function malformed(): S3Error {
  return new S3Error(400, "InvalidPolicyDocument", "Invalid Policy: Invalid JSON.");
}

function refused(reason: string): S3Error {
  return accessDenied(`Invalid according to Policy: ${reason}`);
}
