import { readFileSync } from "node:fs";

/** How long a read of the shared offset is trusted, in milliseconds of real time. */
const TRUST_MS = 20;

let offsetMs = 0;
let readAt = 0;

/**
 * The one clock. On a machine of its own the demo's workflow engine can move time for all processes by a file that
 * holds an offset in milliseconds; with RESALEHUB_LOCAL unset the file is never looked at.
 */
export function now(): Date {
  const real = Date.now();
  const file = process.env.RESALEHUB_LOCAL === "1" ? process.env.RESALEHUB_CLOCK_FILE : undefined;
  if (file && real - readAt > TRUST_MS) {
    readAt = real;
    offsetMs = readOffset(file);
  }
  return new Date(real + offsetMs);
}

/** Sets the offset of this process alone: for tests. */
export function setClockOffset(ms: number): void {
  offsetMs = ms;
}

function readOffset(file: string): number {
  try {
    const value = Number(readFileSync(file, "utf8"));
    return Number.isFinite(value) ? value : 0;
  } catch {
    return 0;
  }
}
