import { describe, expect, it } from "vitest";
import { localeOfPath } from "./locale";

describe("localeOfPath", () => {
  it.each([
    ["/de", "de"],
    ["/en/l/teak-chair", "en"],
    ["/en?sort=newest", "en"],
    ["/de#categories", "de"],
    ["/english", null],
    ["/environment", null],
    ["/orders/de", null],
    ["/search?q=en", null],
    ["/", null],
  ])("%s", (path, locale) => {
    expect(localeOfPath(path)).toBe(locale);
  });
});
