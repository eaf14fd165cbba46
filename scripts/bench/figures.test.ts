import { describe, expect, it } from "vitest";
import { figuresOf, median, percentile, type Round, tableOf } from "./figures";

const round = (perSecond: number, ...times: number[]): Round => ({ perSecond, times });

describe("figures", () => {
  it("takes the middle, whatever the order, and of two the lower", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 2])).toBe(2);
    expect(median([7])).toBe(7);
    expect(() => median([])).toThrow("nothing was measured");
  });

  it("counts percentiles by the nearest rank", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 50)).toBe(50);
    expect(percentile(hundred, 99)).toBe(99);
    expect(percentile([3, 1, 2], 99)).toBe(3);
  });

  // Red when a mean is taken, or p50 and p99 are the limit's.
  it("compares medians of rounds, so that one bad round decides nothing", () => {
    const ours = [round(10, 1, 2, 3), round(300, 90, 90, 90), round(20, 4, 5, 6)];
    const limit = [round(1, 7, 7, 7), round(80, 7, 7, 7), round(100, 7, 7, 7)];
    expect(figuresOf(ours, limit)).toEqual({ ours: 20, limit: 80, ratio: 0.25, p50: 5, p99: 6 });
  });

  it("prints a line for each name under one head", () => {
    const figures = { ours: 20, limit: 80, ratio: 0.25, p50: 5, p99: 6 };
    const lines = tableOf({ "listings.browse": figures, "page.home": figures }).split("\n");
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^listings\.browse +20\.0 +80\.0 +0\.250 +5\.0 +6\.0$/);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });
});
