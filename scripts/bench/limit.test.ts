import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const source = readFileSync(path.join(import.meta.dirname, "limit.ts"), "utf8");

it("is at most 60 lines of nothing but node:http and pg", () => {
  expect(source.split("\n").length - 1).toBeLessThanOrEqual(60);
  const imported = [...source.matchAll(/from "([^"]+)"|import\("([^"]+)"\)/g)].map(([, name]) => name);
  expect(imported).toEqual(["node:http", "pg"]);
});
