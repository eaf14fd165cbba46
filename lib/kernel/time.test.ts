import { describe, expect, it } from "vitest";
import { addDays, addWorkingDays, hasCome } from "./time";

describe("time", () => {
  it("counts working days across a weekend", () => {
    expect(addWorkingDays(new Date("2026-03-19T10:00:00Z"), 5, "Europe/Berlin").toISOString()).toBe(
      "2026-03-26T10:00:00.000Z",
    );
    expect(addWorkingDays(new Date("2026-03-21T10:00:00Z"), 1, "Europe/Berlin").toISOString()).toBe(
      "2026-03-23T10:00:00.000Z",
    );
  });

  it("uses the zone's weekday, not UTC's", () => {
    // Friday 23:30 UTC is already Saturday in Tokyo.
    const late = new Date("2026-03-20T23:30:00Z");
    expect(addWorkingDays(late, 1, "Asia/Tokyo").toISOString()).toBe("2026-03-22T23:30:00.000Z");
    expect(addWorkingDays(late, 1, "UTC").toISOString()).toBe("2026-03-23T23:30:00.000Z");
  });

  it("is not shifted by a clock change", () => {
    // Europe changes its clocks on 29 March 2026: three times 24 hours stay three times 24 hours.
    expect(addDays(new Date("2026-03-27T12:00:00Z"), 3).toISOString()).toBe("2026-03-30T12:00:00.000Z");
  });

  it("lets a deadline come at its very instant", () => {
    const at = new Date("2026-01-01T00:00:00Z");
    expect(hasCome(at, at)).toBe(true);
    expect(hasCome(at, new Date(at.getTime() - 1))).toBe(false);
  });
});
