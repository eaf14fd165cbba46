import { now as readClock } from "../clock";
import { seeUse } from "./see-use";
import type { Limit, Use } from "./take";

/** Names beyond this many are not counted until the window ends: a flood of made-up addresses must not fill the memory. */
const MAX_NAMES = 50_000;

type Window = { readonly end: number; readonly counts: Map<string, number> };
const windows = new Map<number, Window>();

/**
 * Counts one use in this process alone, without asking the database: for what is cheap and done often, where a limit
 * protects the machine and guards nothing. Behind several processes a client has as many allowances.
 */
export function countHere({ key, limit, windowSeconds }: Limit): Use {
  const now = readClock().getTime();
  const { end, counts } = windowAt(now, windowSeconds * 1000);
  const before = counts.get(key) ?? 0;
  if (before > 0 || counts.size < MAX_NAMES) counts.set(key, before + 1);
  return seeUse(key, {
    allowed: before < limit,
    limit,
    windowSeconds,
    left: Math.max(0, limit - before - 1),
    resetSeconds: Math.max(1, Math.ceil((end - now) / 1000)),
  });
}

function windowAt(now: number, length: number): Window {
  const known = windows.get(length);
  if (known && now < known.end && now >= known.end - length) return known;
  const fresh = { end: (Math.floor(now / length) + 1) * length, counts: new Map<string, number>() };
  windows.set(length, fresh);
  return fresh;
}
