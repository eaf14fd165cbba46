import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countFilters, priceRange, readSearch, searchHref } from "./search-state";

describe("readSearch", () => {
  it("reads what the form sends", () => {
    const state = readSearch({
      q: " lamp ",
      category: "home",
      condition: ["good", "new", "mint"],
      min: "10",
      max: "25,50",
      sort: "price_asc",
    });
    expect(state).toMatchObject({
      q: "lamp",
      category: "home",
      conditions: ["new", "good"],
      sort: "price_asc",
    });
    expect(priceRange(state)).toEqual({
      min: { minor: 1000, wrong: false },
      max: { minor: 2550, wrong: false },
    });
    expect(countFilters(state)).toBe(4);
  });

  it("takes any address whatever, and answers one that reads the same", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.string({ unit: "binary" })),
      fc.constant(undefined),
    );
    const key = fc.constantFrom(
      "q",
      "category",
      "condition",
      "min",
      "max",
      "sort",
      "cursor",
      "filters",
      "else",
    );
    fc.assert(
      fc.property(fc.dictionary(key, value), (params) => {
        const state = readSearch(params);
        expect(state.q.isWellFormed()).toBe(true);
        expect(state.q).not.toContain("\u0000");
        const href = new URL(
          searchHref(state, { cursor: state.cursor, open: state.open }),
          "http://x.example",
        );
        const again: Record<string, string[]> = {};
        for (const [name, text] of href.searchParams) again[name] = [...(again[name] ?? []), text];
        expect(readSearch(again)).toEqual(state);
      }),
    );
  });

  it("says which price cannot be read, and turns a range that stands the wrong way round", () => {
    expect(priceRange(readSearch({ min: "cheap", max: "5" }))).toEqual({
      min: { minor: undefined, wrong: true },
      max: { minor: 500, wrong: false },
    });
    expect(priceRange(readSearch({ min: "20", max: "5" }))).toMatchObject({
      min: { minor: 500 },
      max: { minor: 2000 },
    });
  });
});
