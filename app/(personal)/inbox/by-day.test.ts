import { expect, it } from "vitest";
import { byDay } from "./by-day";

const at = (text: string) => ({ at: new Date(text) });
const days = (now: string, ...times: string[]) =>
  byDay(times.map(at), new Date(now), "Europe/Berlin").map(({ date, near, items }) => [
    date,
    near,
    items.length,
  ]);

it("divides by the reader's midnight, not by that of UTC", () => {
  expect(
    days(
      "2026-11-25T12:00:00Z",
      "2026-11-25T11:00:00Z",
      "2026-11-24T23:30:00Z",
      "2026-11-24T22:30:00Z",
      "2026-11-20T08:00:00Z",
    ),
  ).toEqual([
    ["2026-11-25", "today", 2],
    ["2026-11-24", "yesterday", 1],
    ["2026-11-20", null, 1],
  ]);
});

// Red when yesterday is taken as 24 hours ago: late on a day of 25 hours that is still the same day.
it("knows yesterday on the day on which clocks are set back", () => {
  expect(days("2026-10-25T22:30:00Z", "2026-10-25T10:00:00Z", "2026-10-24T10:00:00Z")).toEqual([
    ["2026-10-25", "today", 1],
    ["2026-10-24", "yesterday", 1],
  ]);
});

it("has no days without items", () => {
  expect(days("2026-11-25T12:00:00Z")).toEqual([]);
});
