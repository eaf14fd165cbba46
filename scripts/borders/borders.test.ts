import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cruiseFolder } from "./cruise";
import { BORDERS } from "./rules";

const FIXTURES = path.join(import.meta.dirname, "fixtures");

describe("borders", () => {
  it("has a violating fixture for every rule, and no fixture without a rule", () => {
    expect(readdirSync(FIXTURES).sort()).toEqual(BORDERS.map((rule) => rule.name).sort());
  });

  it.each(BORDERS.map((rule) => [rule.name]))("%s goes red on its fixture", async (name) => {
    const { violations } = await cruiseFolder(path.join(FIXTURES, name as string), ["."]);
    expect(violations.map((violation) => violation.rule.name)).toContain(name);
  });
});
