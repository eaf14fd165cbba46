const UNIT_MS: Record<string, number> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** The length in milliseconds of an SDK time string such as `1d2h30m`; the empty string is zero. */
export function durationMs(text: string): number {
  let total = 0;
  const rest = text.replace(/(\d+)(ms|s|m|h|d|w)/g, (_, count: string, unit: string) => {
    total += Number(count) * (UNIT_MS[unit] ?? 0);
    return "";
  });
  if (rest.trim() !== "") throw new Error(`"${text}" is not a duration`);
  return total;
}

/** The moment an SDK time string means: a date is itself, a duration counts from `now`. */
export function dueAt(text: string, now: number): number {
  if (!/^\d{4}-/.test(text)) return now + durationMs(text);
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw new Error(`"${text}" is not a date`);
  return moment;
}
