import { describe, expect, it } from "vitest";
import { readSlugId } from "./slug-id";

describe("readSlugId", () => {
  it.each([
    ["teak-chair-2345678abc", { slug: "teak-chair", shortId: "2345678abc" }],
    ["2345678abc", { slug: "", shortId: "2345678abc" }],
    ["Teak-2345678ABC", { slug: "teak", shortId: "2345678abc" }],
    ["no-id", null],
    ["", null],
    ["a-2345678ab", null],
    ["a-2345678abl", null],
  ])("reads %s", (segment, expected) => {
    expect(readSlugId(segment)).toEqual(expected);
  });
});
