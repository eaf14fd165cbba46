import { describe, expect, it } from "vitest";
import { codeOf, isCode } from "./code";

const challenge = { id: "0198c7a2-0000-7000-8000-000000000001", purpose: "verify_email", version: 1 };
const secret = "a secret of the server, long enough to be one";

describe("code", () => {
  it("is six digits, the same each time it is derived", () => {
    expect(codeOf(challenge, secret)).toMatch(/^\d{6}$/);
    expect(codeOf(challenge, secret)).toBe(codeOf({ ...challenge }, secret));
  });

  it("differs by version, purpose, challenge and secret", () => {
    const codes = [
      codeOf(challenge, secret),
      codeOf({ ...challenge, version: 2 }, secret),
      codeOf({ ...challenge, purpose: "reset" }, secret),
      codeOf({ ...challenge, id: "0198c7a2-0000-7000-8000-000000000002" }, secret),
      codeOf(challenge, `${secret}!`),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("keeps leading zeros", () => {
    const short = Array.from({ length: 200 }, (_, version) => codeOf({ ...challenge, version }, secret));
    expect(short.every((code) => code.length === 6)).toBe(true);
    expect(short.some((code) => code.startsWith("0"))).toBe(true);
  });

  it("tells the right one from all others", () => {
    const right = codeOf(challenge, secret);
    expect(isCode(challenge, right, secret)).toBe(true);
    expect(isCode(challenge, `${right}0`, secret)).toBe(false);
    expect(isCode(challenge, "", secret)).toBe(false);
    expect(isCode({ ...challenge, version: 2 }, right, secret)).toBe(false);
  });
});
