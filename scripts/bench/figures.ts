/** One round of load: how many answers came in a second, and how long each took, in milliseconds. */
export type Round = { readonly perSecond: number; readonly times: readonly number[] };

/** What `--json` writes for each name: answers per second of both, ours by the limit's, and our times in milliseconds. */
export type Figures = {
  readonly ours: number;
  readonly limit: number;
  readonly ratio: number;
  readonly p50: number;
  readonly p99: number;
};

/** The middle of several; of an even number the lower of the two, which was measured, instead of their mean, which was not. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The smallest value that so many percent of all do not exceed (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (found === undefined) throw new Error("nothing was measured");
  return found;
}

/** The medians of the rounds; p50 and p99 are each the median of the rounds' own. */
export function figuresOf(ours: readonly Round[], limit: readonly Round[]): Figures {
  const rate = (rounds: readonly Round[]) => median(rounds.map(({ perSecond }) => perSecond));
  const time = (percent: number) => median(ours.map(({ times }) => percentile(times, percent)));
  return {
    ours: round(rate(ours), 1),
    limit: round(rate(limit), 1),
    ratio: round(rate(ours) / rate(limit), 3),
    p50: round(time(50), 2),
    p99: round(time(99), 2),
  };
}

/** The table for people. */
export function tableOf(all: Readonly<Record<string, Figures>>): string {
  const head = ["", "ours/s", "limit/s", "ratio", "p50 ms", "p99 ms"];
  const rows = Object.entries(all).map(([name, { ours, limit, ratio, p50, p99 }]) => [
    name,
    ours.toFixed(1),
    limit.toFixed(1),
    ratio.toFixed(3),
    p50.toFixed(1),
    p99.toFixed(1),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ");
  return [head, ...rows].map(line).join("\n");
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
