import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { readEnv, SETTING_NAMES } from "./env";

const GUIDE = readFileSync(path.join(import.meta.dirname, "../../docs/deploying.md"), "utf8");

/** The rows of the guide's table of settings. */
const rows = [...GUIDE.matchAll(/^\| `([A-Z][A-Z0-9_]*)` +\| (yes|no) +\| ([^|]*)\|/gm)].map(
  ([, name = "", needed, from = ""]) => ({ name, needed: needed === "yes", from: from.trim() }),
);

/** What the app complains of when nothing at all is set. */
function missing(): string[] {
  try {
    readEnv({});
  } catch (error) {
    return [...String(error).matchAll(/^ {2}([A-Z0-9_]+) is missing/gm)].map(([, name = ""]) => name);
  }
  throw new Error("the app starts without any setting");
}

it("has a row for every setting, each once, and none for what is no setting", () => {
  expect(rows.map(({ name }) => name).sort()).toEqual([...SETTING_NAMES].sort());
});

it("says of exactly those that they are needed without which the app does not start", () => {
  expect(
    rows
      .filter(({ needed }) => needed)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(missing().sort());
});

it("says of each where it comes from", () => {
  expect(rows.filter(({ from }) => from.length < 5)).toEqual([]);
});
