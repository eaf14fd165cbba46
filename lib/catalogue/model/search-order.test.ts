import { describe, expect, it } from "vitest";
import { cursorFor, effectiveSort, markOf } from "./search-order";

const mark = { value: 1200, id: "01890000-0000-7000-8000-000000000001" };

describe("cursors", () => {
  it("come back as they were made, for their own order only", () => {
    const cursor = cursorFor("price_asc", mark);
    expect(markOf(cursor, "price_asc")).toEqual(mark);
    expect(markOf(cursor, "newest")).toBeNull();
  });

  it.each(["", "nonsense", "W10", Buffer.from('["price_asc","x; drop","y"]').toString("base64url")])(
    "start again when they are none of ours: %s",
    (cursor) => {
      expect(markOf(cursor, "price_asc")).toBeNull();
    },
  );
});

describe("a hostile cursor", () => {
  // Red when a mark may be any number: each of these breaks a date or a bigint further in, and the page with it.
  it.each([1e300, -1, 1.5, 8.64e15 + 1])("starts again at %d", (value) => {
    expect(markOf(cursorFor("newest", { ...mark, value }), "newest")).toBeNull();
    expect(markOf(cursorFor("price_asc", { ...mark, value }), "price_asc")).toBeNull();
  });
});

describe("effectiveSort", () => {
  it("shows the newest first when there are no words to be relevant to", () => {
    expect(effectiveSort("relevance", "")).toBe("newest");
    expect(effectiveSort("relevance", "lamp")).toBe("relevance");
    expect(effectiveSort("price_asc", "")).toBe("price_asc");
  });
});
