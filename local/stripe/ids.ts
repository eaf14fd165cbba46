import { randomBytes } from "node:crypto";

const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789";

/** A new id in the vendor's shape, like ch_3kJ…; 24 characters of it are random. */
export function newId(prefix: string): string {
  const tail = [...randomBytes(24)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
  return `${prefix}_${tail}`;
}
