import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { log } from "../log";
import { lookAt } from "./look-at";
import type { Part } from "./part";

const said = vi.spyOn(log, "warn").mockImplementation(() => {});
beforeEach(() => said.mockClear());
afterEach(() => vi.useRealTimers());

function part(name: string, check: Part["check"]): Part {
  return { name, forTraffic: false, check };
}

it("tells the state of a part and nothing of why", async () => {
  const away = part("a", async () => {
    throw new Error("connect ECONNREFUSED http://10.0.0.7:9000");
  });
  const state = await lookAt(away);
  expect(state).toEqual({ name: "a", state: "failing", ms: expect.any(Number) });
  expect(await lookAt(part("b", async () => "off"))).toMatchObject({ state: "off" });
});

// Red without `last` in look-at.ts.
it("logs why when a part begins to fail, and not at every look", async () => {
  let there = false;
  const flaky = part("c", async () => {
    if (!there) throw new Error("away");
    return "ok";
  });
  const seen: string[] = [];
  for (const now of [false, false, true, false]) {
    there = now;
    seen.push((await lookAt(flaky)).state);
  }
  expect(seen).toEqual(["failing", "failing", "ok", "failing"]);
  expect(said).toHaveBeenCalledTimes(2);
});

// Red without the race in look-at.ts: this one would never be told.
it("does not wait for what does not answer", async () => {
  await lookAt(part("d", async () => "ok"));
  const stuck = part("d", () => new Promise(() => {}));
  expect(await lookAt(stuck)).toMatchObject({ state: "failing" });
});
