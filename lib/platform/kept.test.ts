import { expect, it } from "vitest";
import { kept } from "./kept";

// Red when `current` is not looked at in kept.ts.
it("asks once however many want to know at a time, and tells it again for a while", async () => {
  let asked = 0;
  const ask = kept(60_000, async () => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
    return asked;
  });
  expect(await Promise.all(Array.from({ length: 50 }, ask))).toEqual(Array(50).fill(1));
  expect(await ask()).toBe(1);
});

it("asks anew when its time is over", async () => {
  let asked = 0;
  const ask = kept(0, async () => ++asked);
  expect([await ask(), await ask()]).toEqual([1, 2]);
});

it("does not keep a failure", async () => {
  let asked = 0;
  const ask = kept(60_000, async () => {
    if (++asked === 1) throw new Error("away");
    return asked;
  });
  await expect(ask()).rejects.toThrow("away");
  expect(await ask()).toBe(2);
});
