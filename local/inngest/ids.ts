import { createHash, randomBytes } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A ULID, which is what the vendor uses for events and runs: it sorts by time. */
export function newUlid(time = Date.now(), random: Uint8Array = randomBytes(10)): string {
  let bits = BigInt(time);
  for (const byte of random) bits = (bits << 8n) | BigInt(byte);
  let text = "";
  for (let place = 0; place < 26; place++) {
    text = ALPHABET[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return text;
}

/**
 * The id of the n-th event of one send. The SDK repeats its seed header when it repeats a request,
 * so an event whose first answer got lost is recognised and not taken twice.
 */
export function seededUlid(seed: string, index: number): string {
  const time = Number(seed.split(",")[0]);
  const digest = createHash("sha256").update(`${seed}:${index}`).digest();
  return newUlid(Number.isSafeInteger(time) && time > 0 ? time : Date.now(), digest.subarray(0, 10));
}
