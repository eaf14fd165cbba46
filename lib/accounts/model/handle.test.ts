import { describe, expect, it } from "vitest";
import { Handle } from "../contract";
import { handleKey, isFreeToTake } from "./handle";

describe("a handle", () => {
  it.each([
    ["Mara_Lind", "mara_lind"],
    ["@mara", "mara"],
    ["ｍａｒａ", "mara"],
    ["зоя.кино", "зоя.кино"],
    ["写真家", "写真家"],
    ["カメラ店の写真", "カメラ店の写真"],
    ["हिन्दी", "हिन्दी"],
    ["zoë-1957", "zoë-1957"],
  ])("may be %s", (typed, kept) => {
    expect(Handle.parse(typed)).toBe(kept);
    expect(isFreeToTake(kept)).toBe(true);
  });

  it.each([
    "ab",
    "x".repeat(31),
    "-mara",
    "mara-",
    "ma..ra",
    "ma ra",
    "mara\u200b",
    "mara\u202e",
    "ma/ra",
    "ma@ra",
  ])("is never spelled %j", (typed) => expect(Handle.safeParse(typed).success).toBe(false));

  it.each([
    ["letters of two scripts", "p\u0430ypal"],
    ["no letter", "4711"],
    ["digits of another script", "mara٣"],
    ["a mark on its neighbour's letter", "ma\u0489ra"],
    ["a word of ours", "admin"],
    ["a word of ours, spaced", "ad-min"],
    ["a word of ours in other letters", "\u0430dmin"],
    ["a word of ours with a nought", "0perator"],
    ["our name with something about it", "resalehub-team"],
  ])("may not be had with %s", (_, handle) => expect(isFreeToTake(handle)).toBe(false));
});

// Red when a letter of these goes from LOOK_ALIKES in model/handle.ts.
it.each([
  ["рауро", "paypo"],
  ["сосо", "coco"],
  ["paypa1", "paypal"],
  ["g00d", "good"],
  ["cornet", "comet"],
  ["vvolf", "wolf"],
  ["müller", "muller"],
  ["a_b.c", "abc"],
  ["ορο", "opo"],
])("%s looks like %s", (one, other) => expect(handleKey(one)).toBe(handleKey(other)));

it("tells apart what looks different", () => {
  expect(new Set(["mara", "lena", "ida", "jonas"].map(handleKey)).size).toBe(4);
});
