import { expect, it } from "vitest";
import { oneAtATime } from "./one-at-a-time";

it("makes of a burst one run and one after it, which sees all that came meanwhile", async () => {
  let heard = 0;
  const seen: number[] = [];
  const ask = oneAtATime(async () => {
    const now = heard;
    await Promise.resolve();
    seen.push(now);
  });
  const calls = [1, 2, 3, 4].map((word) => {
    heard = word;
    return ask();
  });
  await Promise.all(calls);
  expect(seen).toEqual([1, 4]);
  heard = 5;
  await ask();
  expect(seen).toEqual([1, 4, 5]);
});

it("goes on after a run that failed", async () => {
  let fails = true;
  const ask = oneAtATime(async () => {
    if (fails) throw new Error("no answer");
  });
  await expect(ask()).rejects.toThrow("no answer");
  fails = false;
  await expect(ask()).resolves.toBeUndefined();
});
