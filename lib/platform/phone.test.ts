import { describe, expect, it } from "vitest";
import { formatPhone, readPhone } from "./phone";

describe("phone", () => {
  it.each([
    ["0151 123 456 78", "DE", "+4915112345678", "DE"],
    ["+49 (0)151 / 12345678", undefined, "+4915112345678", "DE"],
    ["0046 70 123 45 67", "DE", "+46701234567", "SE"],
    ["+1 202 555 0143", "DE", "+12025550143", "US"],
    ["٠١٥١١٢٣٤٥٦٧٨", "DE", "+4915112345678", "DE"],
  ])("reads %s", (typed, home, e164, country) => {
    expect(readPhone(typed, home)).toEqual({ outcome: "ok", number: { e164, country } });
  });

  it.each([
    ["0151 123 456 78", undefined],
    ["112", "DE"],
    ["my number is +4915112345678", "DE"],
    ["+4915112345678 ext. 5", "DE"],
    ["+4915112345678\n+4915112345679", "DE"],
    ["", "DE"],
    ["0151 12345678", "XX"],
  ])("does not read %j", (typed, home) => {
    expect(readPhone(typed, home)).toEqual({ outcome: "unreadable" });
  });

  // Red without TAKES_TEXTS: a landline gets no text, and each call to a premium-rate number pays its owner.
  it.each(["+49 30 901820", "+49 900 1234567", "+46 900 12345"])(
    "refuses %s, which is no mobile",
    (typed) => {
      expect(readPhone(typed)).toEqual({ outcome: "not_mobile" });
    },
  );

  it("writes a number for people", () => {
    expect(formatPhone("+4915112345678")).toBe("+49 1511 2345678");
  });
});
