import { randomBytes } from "node:crypto";
import { type Algorithm, hash, verify } from "@node-rs/argon2";

/** OWASP's first choice for argon2id: 19 MiB, two passes; about 12 ms, so never inside a transaction. */
const COST = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let nobodysHash: Promise<string> | undefined;

export async function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/**
 * Whether the password belongs to the hash. With no hash (there is no such person) the same work is done for
 * nothing, so that the time of the answer does not say who has an account.
 */
export async function checkPassword(password: string, stored: string | null): Promise<boolean> {
  nobodysHash ??= hashPassword(randomBytes(18).toString("base64"));
  const matches = await verify(stored ?? (await nobodysHash), password);
  return matches && stored !== null;
}
