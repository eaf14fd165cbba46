import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { PARTS } from "@/lib/platform/health/parts";

const ROOT = path.join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");

function filesIn(folder: string): string[] {
  const names = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".ts")).map((name) => `${folder}/${name}`);
}

/** The rows of the table below a heading of docs/consistency.md, as texts without their quotes. */
function table(heading: string): string[][] {
  const part = read("docs/consistency.md").split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const lines = part.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

const bare = (cell = ""): string => cell.replaceAll("`", "");

/** The names of all queries, by the file that defines each. */
function queries(): Map<string, string> {
  const files = filesIn("lib").filter(
    (file) => /^lib\/(\w+\/queries|platform)\//.test(file) && !/\.test\.ts$|\/generated\//.test(file),
  );
  return new Map(
    files.flatMap((file) => {
      const names = [...read(file).matchAll(/= query\(\{\s*name: "([^"]+)"/g)];
      return names.map(([, name = ""]): [string, string] => [name, file]);
    }),
  );
}

/** The tags by which each cached read goes stale, by the name of its query. */
function cachedReads(): Map<string, string> {
  const source = read("app/_server/public-reads.ts");
  const known = [...queries().keys()];
  const found = source.split("export const ").flatMap((one): [string, string][] => {
    const marks = /cached\(\[[^\]]*\], \[([^\]]*)\]/.exec(one)?.[1];
    const name = known.find((query) => one.includes(`${query.split(".")[1]}(nobody`));
    if (!marks || !name) return [];
    return [[name, [...marks.matchAll(/tags\.(\w+)/g)].map(([, tag]) => tag).join(", ")]];
  });
  return new Map(found);
}

describe("docs/consistency.md", () => {
  const rows = table("Every query");

  it("names every query once, and none that is gone", () => {
    const named = rows.map(([name]) => bare(name));
    expect(named).toEqual([...queries().keys()].sort());
  });

  it("says of each whether it is kept, and by which tags that ends", () => {
    const kept = rows.filter(([, , source]) => source === "cache");
    const told = kept.map(([name, , , by]) => [bare(name), bare(by).replace(/:<\w+>/g, "")]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(cachedReads()));
    expect(new Set(rows.map(([, , source]) => source))).toEqual(new Set(["cache", "reads"]));
    const [, backstop] = /BACKSTOP_SECONDS = (\d+)/.exec(read("app/_server/cached.ts")) ?? [];
    expect(read("docs/consistency.md")).toContain(`${backstop} seconds, and the one visit after them`);
  });

  it("has a proof for every outage, and an outage for every proof", () => {
    const proofs = filesIn("scripts/http-proofs").filter((file) => /\/outage-of-\w+\.test\.ts$/.test(file));
    const titles = proofs.flatMap((file) =>
      [...read(file).matchAll(/^it\("([^"]+)"/gm)].map(([, name]) => name),
    );
    const rowsOfOutages = table("What works when something is away");
    expect(rowsOfOutages.map((row) => row.at(-1)).sort()).toEqual(titles.sort());
  });

  it("knows of each part of readiness that can be away", () => {
    const told = table("What works when something is away").map(([, part]) => bare(part));
    for (const { name } of PARTS) {
      if (name === "database_reads" || name === "migrations") continue;
      expect(told, name).toContain(name);
    }
  });
});
