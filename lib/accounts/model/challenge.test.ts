import { describe, expect, it } from "vitest";
import { addMinutes, addSeconds } from "@/lib/kernel/time";
import { codeTimes, isOpen, maskEmail } from "./challenge";

const now = new Date("2026-03-01T10:00:00Z");

describe("challenge", () => {
  it("makes people wait longer for each further code", () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 50].map(
      (sends) => (codeTimes(now, sends).resendAt.getTime() - now.getTime()) / 1000,
    );
    expect(waits).toEqual([30, 60, 120, 300, 900, 3600, 3600, 3600]);
  });

  it("lets a code live ten minutes, not an instant longer", () => {
    const { expiresAt } = codeTimes(now, 1);
    const open = { usedAt: null, expiresAt, tries: 0 };
    expect(isOpen(open, addSeconds(now, 599))).toBe(true);
    expect(isOpen(open, addMinutes(now, 10))).toBe(false);
  });

  it("is closed once used or burnt", () => {
    const open = { usedAt: null, expiresAt: addMinutes(now, 10), tries: 4 };
    expect(isOpen(open, now)).toBe(true);
    expect(isOpen({ ...open, tries: 5 }, now)).toBe(false);
    expect(isOpen({ ...open, usedAt: now }, now)).toBe(false);
  });

  it.each([
    ["mara.lind@example.com", "ma•••@example.com"],
    ["ab@example.com", "a•••@example.com"],
    ['"odd@name"@example.com', '"o•••@example.com'],
  ])("masks %s", (email, masked) => expect(maskEmail(email)).toBe(masked));
});
