import { expect, it } from "vitest";
import { initialsOf } from "./avatar";

it.each([
  ["Mathilde Arnaud", "MA"],
  ["  anna  maria  von berg ", "AB"],
  ["Cher", "C"],
  ["李 小龙", "李小"],
  ["👩‍🚀 Ada", "👩A"],
  ["", ""],
])("takes the letters that stand for %j", (name, letters) => {
  expect(initialsOf(name)).toBe(letters);
});
