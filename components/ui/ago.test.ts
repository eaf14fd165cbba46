import { expect, it } from "vitest";
import { formatAgo } from "./ago";

const now = new Date("2026-11-25T12:00:00Z");

it.each([
  ["2026-11-25T11:59:30Z", "now", "jetzt"],
  ["2026-11-25T12:00:05Z", "now", "jetzt"],
  ["2026-11-25T11:58:59Z", "1 minute ago", "vor 1 Minute"],
  ["2026-11-25T09:01:00Z", "2 hours ago", "vor 2 Stunden"],
  ["2026-11-24T23:30:00Z", "00:30", "00:30"],
])("tells the distance of %s", (at, english, german) => {
  expect(formatAgo(new Date(at), now, "en", "Europe/Berlin")).toBe(english);
  expect(formatAgo(new Date(at), now, "de", "Europe/Berlin")).toBe(german);
});
