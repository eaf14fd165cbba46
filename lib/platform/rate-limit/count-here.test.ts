import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { countHere } from "./count-here";

beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: 1_700_000_000_000 }));
afterEach(() => vi.useRealTimers());

const limit = (key: string) => ({ key, limit: 2, windowSeconds: 60 });

it("lets so many through in a window, and all of them again in the next", () => {
  expect([1, 2, 3].map(() => countHere(limit("a")).allowed)).toEqual([true, true, false]);
  expect(countHere(limit("b"))).toMatchObject({ allowed: true, left: 1 });
  const { resetSeconds } = countHere(limit("a"));
  vi.advanceTimersByTime(resetSeconds * 1000);
  expect(countHere(limit("a"))).toEqual({
    allowed: true,
    limit: 2,
    windowSeconds: 60,
    left: 1,
    resetSeconds: 60,
  });
});

it("forgets no one whom it counts because of a flood of others", () => {
  vi.advanceTimersByTime(600_000);
  countHere(limit("first"));
  for (let i = 0; i < 60_000; i += 1) countHere(limit(`flood-${i}`));
  countHere(limit("first"));
  expect(countHere(limit("first")).allowed).toBe(false);
  expect(countHere(limit("flood-59999")).left).toBe(1);
});
