import { expect, it } from "vitest";
import { z } from "zod";
import { systemActor } from "@/lib/kernel/actor";
import { failures } from "@/lib/kernel/failure";
import { testDatabase } from "@/lib/testing/database";
import { now } from "../clock";
import { command } from "../command";
import { writer } from "../db/client";
import { appendEvents } from "../outbox/append";
import { query } from "../query";
import { takeRateLimit } from "../rate-limit/take";
import { countBacklog } from "./count-backlog";
import { readMetrics } from "./read-metrics";

testDatabase();

const system = { actor: systemActor("test") };
const fail = failures("tests", { odd: ["conflict", "odd"] });
const put = command({
  name: "tests.put",
  input: z.object({ n: z.number().int() }),
  allow: (actor) => actor.kind === "system",
  async run({ input }) {
    if (input.n === 1) throw fail("odd");
    if (input.n === 2) throw new TypeError("a bug");
    return input.n;
  },
});
const look = query({
  name: "tests.look",
  input: z.object({}),
  allow: () => true,
  run: async () => "seen",
});

function sample(text: string, line: string): string | undefined {
  return text
    .split("\n")
    .find((one) => one.startsWith(`${line} `))
    ?.slice(line.length + 1);
}

it("counts commands and queries by name and outcome", async () => {
  await put(system, { n: 4 });
  await put(system, { n: 4 });
  await expect(put(system, { n: 1 })).rejects.toThrow();
  await expect(put(system, { n: 2 })).rejects.toThrow();
  await expect(put({ actor: { kind: "visitor" } }, { n: 4 })).rejects.toThrow();
  await look(system, {});
  const { text } = await readMetrics();
  const count = (kind: string, name: string, outcome: string) =>
    sample(text, `resalehub_work_seconds_count{kind="${kind}",name="${name}",outcome="${outcome}"}`);
  expect(count("command", "tests.put", "ok")).toBe("2");
  expect(count("command", "tests.put", "conflict")).toBe("1");
  expect(count("command", "tests.put", "unforeseen")).toBe("1");
  expect(count("command", "tests.put", "unauthenticated")).toBe("1");
  expect(count("query", "tests.look", "ok")).toBe("1");
});

it("counts what a limit refuses, without whom", async () => {
  const limit = { key: "sign-in:address:203.0.113.9", limit: 1, windowSeconds: 60 };
  await takeRateLimit(limit);
  await expect(takeRateLimit(limit)).rejects.toThrow();
  const { text } = await readMetrics();
  expect(sample(text, 'resalehub_rate_limit_refusals_total{limit="sign-in"}')).toBe("1");
  expect(text).not.toContain("203.0.113.9");
});

it("reads off what waits, the pools and the parts", async () => {
  const at = new Date(now().getTime() - 90_000);
  const event = { name: "tests/thing.happened", version: 1, subject: "s", payload: {} };
  await writer().$transaction((tx) => appendEvents(tx, [event], { actor: "t", trace: null, now: at }));
  const { waiting, oldestSeconds } = await countBacklog();
  expect(waiting).toBe(1);
  expect(oldestSeconds).toBeGreaterThanOrEqual(90);
  const { text } = await readMetrics();
  expect(sample(text, 'resalehub_part_ready{part="database"}')).toBe("1");
  expect(sample(text, 'resalehub_part_ready{part="bucket"}')).toBe("0");
  expect(sample(text, 'resalehub_part_ready{part="live"}')).toBeUndefined();
  expect(sample(text, 'resalehub_pool_limit{pool="writer"}')).toBe("10");
  expect(Number(sample(text, 'resalehub_pool_connections{pool="writer",state="idle"}'))).toBeGreaterThan(0);
});
