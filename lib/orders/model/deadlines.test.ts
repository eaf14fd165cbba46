import { describe, expect, it } from "vitest";
import { acceptDeadline, paymentDeadline, reminderAfter, scanDeadline, shipDeadline } from "./deadlines";

const ZONE = "Europe/Berlin";

describe("deadlines", () => {
  it("gives five working days to send, over a weekend", () => {
    // Friday evening in Berlin: the fifth working day after it is the next Friday.
    const paid = new Date("2026-11-20T18:00:00Z");
    expect(shipDeadline(paid, ZONE)).toEqual(new Date("2026-11-27T18:00:00Z"));
    expect(reminderAfter(0, paid, ZONE)).toEqual(new Date("2026-11-23T18:00:00Z"));
    expect(reminderAfter(1, paid, ZONE)).toEqual(new Date("2026-11-25T18:00:00Z"));
    expect(reminderAfter(2, paid, ZONE)).toBeNull();
  });

  it("counts the days of the zone: late on Friday in UTC is Saturday in Berlin", () => {
    const paid = new Date("2026-11-20T23:30:00Z");
    expect(shipDeadline(paid, ZONE)).toEqual(new Date("2026-11-26T23:30:00Z"));
    expect(shipDeadline(paid, "UTC")).toEqual(new Date("2026-11-27T23:30:00Z"));
  });

  it("works on elapsed time across midnight and a clock change", () => {
    expect(paymentDeadline(new Date("2026-10-24T23:55:00Z"))).toEqual(new Date("2026-10-25T00:10:00Z"));
    expect(acceptDeadline(new Date("2026-10-24T12:00:00Z"))).toEqual(new Date("2026-10-27T12:00:00Z"));
    expect(scanDeadline(new Date("2026-03-20T12:00:00Z"))).toEqual(new Date("2026-04-10T12:00:00Z"));
  });
});
