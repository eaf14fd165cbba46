import { describe, expect, it } from "vitest";
import { addDays, addMinutes } from "@/lib/kernel/time";
import { isLive, sessionEnd, touchDue } from "./session";

const opened = new Date("2026-03-01T10:00:00Z");
const session = { expiresAt: sessionEnd(opened), lastSeenAt: opened, revokedAt: null };

describe("session", () => {
  it("ends when it is revoked, idle for 14 days or 60 days old", () => {
    expect(isLive(session, addDays(opened, 13))).toBe(true);
    expect(isLive(session, addDays(opened, 14))).toBe(false);
    const used = { ...session, lastSeenAt: addDays(opened, 59) };
    expect(isLive(used, addDays(opened, 59))).toBe(true);
    expect(isLive(used, addDays(opened, 60))).toBe(false);
    expect(isLive({ ...session, revokedAt: opened }, opened)).toBe(false);
  });

  it("is due for a touch only after five minutes", () => {
    expect(touchDue(session, addMinutes(opened, 5))).toBe(false);
    expect(touchDue(session, addMinutes(opened, 6))).toBe(true);
  });
});
