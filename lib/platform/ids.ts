import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import type { Id } from "@/lib/kernel/ids";

/** A new UUIDv7: sorts by the time it was made, so that indexes grow at one end. */
export function newId<Kind extends string>(): Id<Kind> {
  return v7() as Id<Kind>;
}

/** No 0/o, 1/l/i, u: what is read aloud or typed from paper arrives as written. 30 letters. */
const ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";

/** A random 10-character id for addresses that people see: about 49 bits, unique by a database constraint. */
export function newShortId(): string {
  let id = "";
  while (id.length < 10) {
    for (const byte of randomBytes(16)) {
      // 240 is the largest multiple of 30 in a byte: beyond it letters would not be equally likely.
      if (byte < 240 && id.length < 10) id += ALPHABET[byte % ALPHABET.length];
    }
  }
  return id;
}
