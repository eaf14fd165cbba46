import { describe, expect, it } from "vitest";
import { parseInput } from "@/lib/platform/parse-input";
import { Code, Email, EnableSellingInput, NewPassword, PersonName, SignUpInput } from "./contract";

describe("a person's name", () => {
  it.each([
    "Mara",
    "Zoë Österberg",
    "李小龙",
    "محمد علي",
    "O’Neil-Smith Jr.",
    "Владимир",
    "नमस्ते",
    "X Æ A-12",
  ])("may be %s", (name) => expect(PersonName.parse(name)).toBe(name));

  it("is trimmed, composed, and spaced once", () => {
    expect(PersonName.parse("  Zoe\u0308   Berg ")).toBe("Zoë Berg");
  });

  it.each([
    ["a direction override", "Mara\u202egnp"],
    ["an isolate", "Mara\u2066x"],
    ["a line break", "Mara\nLind"],
    ["a zero-width space", "Ma\u200bra"],
    ["NUL", "Mara\u0000"],
    ["a lone surrogate", "Mara\ud800"],
    ["nothing to read", "•••"],
    ["only spaces", "   "],
    ["61 letters", "a".repeat(61)],
  ])("may not hold %s", (_, name) => expect(PersonName.safeParse(name).success).toBe(false));

  it("counts letters as people do", () => {
    expect(PersonName.safeParse("𝕬".repeat(60)).success).toBe(true);
    expect(PersonName.safeParse("𝕬".repeat(61)).success).toBe(false);
  });
});

describe("an address", () => {
  it("has one spelling", () => expect(Email.parse("  Mara.Lind@Example.COM ")).toBe("mara.lind@example.com"));

  it.each([
    "",
    "mara",
    "mara@",
    "@example.com",
    "a b@example.com",
    `${"a".repeat(250)}@example.com`,
    "a@b\n.com",
  ])("is not %j", (text) => expect(Email.safeParse(text).success).toBe(false));
});

describe("a password", () => {
  it.each(["short", "a".repeat(30), "121212121212", `${"abcdefghij".repeat(20)}x`])("is not %s", (text) =>
    expect(NewPassword.safeParse(text).success).toBe(false),
  );
  it("may be any sentence", () =>
    expect(NewPassword.safeParse("drei Möwen über'm Deich").success).toBe(true));
});

describe("a code", () => {
  it("may be typed with a gap", () => expect(Code.parse(" 123-456 ")).toBe("123456"));
  it.each(["12345", "1234567", "12345a", "１２３４５６", "9".repeat(10_000)])("is not %s", (text) =>
    expect(Code.safeParse(text).success).toBe(false),
  );
});

it("names each field in trouble by a code that pages can translate", () => {
  try {
    parseInput(SignUpInput, { email: "x", password: "aaaaaaaaaaaa", name: "Mara\u202e", locale: "en" });
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({
      status: 422,
      fields: { email: { code: "email" }, password: { code: "too_simple" }, name: { code: "characters" } },
    });
  }
});

it.each(["S", "SWE", "ZZ", "QQ", "", "constructor"])("knows no country called %j, and says so", (country) => {
  const read = EnableSellingInput.safeParse({ city: "Lund", country });
  expect(read.error?.issues.map(({ path }) => path)).toEqual([["country"]]);
});
