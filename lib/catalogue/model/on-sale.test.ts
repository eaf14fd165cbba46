import { describe, expect, it } from "vitest";
import { statusWith } from "./on-sale";

const ready = { key: "public/x/720.webp" };
const pending = { key: null };

describe("statusWith", () => {
  it.each([
    ["preparing", [ready, ready], "active"],
    ["preparing", [ready, pending], "preparing"],
    ["preparing", [pending], "preparing"],
    ["preparing", [], "paused"],
    ["active", [ready, pending], "active"],
    ["active", [pending], "preparing"],
    ["active", [], "paused"],
    ["paused", [ready], "paused"],
  ] as const)("%s with %j is %s", (was, photos, status) => {
    expect(statusWith(photos, was)).toBe(status);
  });
});
