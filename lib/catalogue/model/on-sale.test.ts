import { describe, expect, it } from "vitest";
import { statusOnShelf, statusWith } from "./on-sale";

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

describe("statusOnShelf", () => {
  it.each([
    ["active", { stock: 2, available: 1 }, "active"],
    ["active", { stock: 1, available: 0 }, "reserved"],
    ["active", { stock: 0, available: 0 }, "sold"],
    ["preparing", { stock: 1, available: 0 }, "preparing"],
    ["paused", { stock: 1, available: 0 }, "paused"],
  ] as const)("%s with %j is %s", (wanted, units, status) => {
    expect(statusOnShelf(wanted, units)).toBe(status);
  });
});
