import { createHash } from "node:crypto";

/** The moment at which the demo's world stands. Everything in it happened before. */
export const seedClock = new Date("2026-03-18T09:00:00.000Z");

const hourMs = 3_600_000;

/** The moment so many hours before the seed's clock. */
export function hoursBefore(hours: number): Date {
  return new Date(seedClock.getTime() - Math.round(hours * hourMs));
}

const digest = (kind: string, name: string) => createHash("sha256").update(`${kind}:${name}`).digest();

/** A UUIDv7 that is the same on every run: its time is given, its random part comes from the name. */
export function fixedId(kind: string, name: string, at: Date): string {
  const bytes = Buffer.alloc(16);
  digest(kind, name).copy(bytes, 6, 0, 10);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The letters of `newShortId` in lib/platform/ids. */
const alphabet = "23456789abcdefghjkmnpqrstvwxyz";

/** A short id that is the same on every run. */
export function fixedShortId(kind: string, name: string): string {
  const bytes = digest(`short ${kind}`, name).subarray(0, 10);
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join("");
}
