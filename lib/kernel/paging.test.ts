import { describe, expect, it } from "vitest";
import { z } from "zod";
import { decodeCursor, encodeCursor, toPage } from "./paging";

const shape = z.tuple([z.number(), z.string()]);

describe("paging", () => {
  it("reads back its own cursors and shrugs at foreign ones", () => {
    expect(decodeCursor(encodeCursor([5, "ä"]), shape)).toEqual([5, "ä"]);
    for (const bad of ["", "x", "%%%", encodeCursor(["5", "a"]), "W10", "e30"])
      expect(decodeCursor(bad, shape)).toBeNull();
  });

  it("has a next page only when a row is left over", () => {
    expect(toPage([1, 2, 3], 2, String)).toEqual({ items: [1, 2], nextCursor: "2" });
    expect(toPage([1, 2], 2, String)).toEqual({ items: [1, 2], nextCursor: null });
  });
});
