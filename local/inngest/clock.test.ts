import type { Pool } from "pg";
import { afterEach, expect, it, vi } from "vitest";
import { Clock } from "./clock";

const settings = { query: async () => ({ rows: [] }) } as unknown as Pool;

afterEach(() => vi.useRealTimers());

// Red when now() answers the machine's time as it is: an executor would take what is due for not due yet.
it("stands still when the machine's clock is set back, and goes where a test moves it", async () => {
  vi.useFakeTimers({ now: 10_000, toFake: ["Date"] });
  const clock = await Clock.open(settings);
  expect(clock.now()).toBe(10_000);
  vi.setSystemTime(9_000);
  expect(clock.now()).toBe(10_000);
  vi.setSystemTime(10_001);
  expect(clock.now()).toBe(10_001);
  await clock.setOffset(-5_000);
  expect(clock.now()).toBe(5_001);
});
