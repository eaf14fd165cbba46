import { expect, it } from "vitest";
import { formatTime } from "./timestamp";

const MOMENT = new Date("2026-03-17T18:04:00Z");

it("writes the reader's zone, not the server's", () => {
  expect(formatTime(MOMENT, "dateTime", "en", "Europe/Berlin")).toBe("Tue 17 March, 19:04");
  expect(formatTime(MOMENT, "time", "en", "Asia/Tokyo")).toBe("03:04");
});

it("writes the reader's language", () => {
  expect(formatTime(MOMENT, "day", "de", "Europe/Berlin")).toBe("Di., 17. März");
  expect(formatTime(MOMENT, "date", "de", "Europe/Berlin")).toBe("17. März 2026");
});
