import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugOf } from "./slug";

describe("slugOf", () => {
  it.each([
    ["Leica M6, 35 mm – like new!", "leica-m6-35-mm-like-new"],
    ["Größe 42: schöner Mantel", "groesse-42-schoener-mantel"],
    ["日本の本", "item"],
    ["!!!", "item"],
  ])("makes %s readable in an address", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it("is safe in a path whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }), (title) => {
        expect(slugOf(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugOf(title).length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
