import { describe, expect, it } from "vitest";
import { preferredLocale } from "./locale";

describe("preferredLocale", () => {
  it.each([
    ["the cookie wins over the browser", "de", "en", "de"],
    ["a cookie in a language we do not speak counts for nothing", "fr", "de", "de"],
    ["a region is its language", undefined, "de-AT", "de"],
    ["case does not matter", undefined, "DE", "de"],
    ["the first of equals", undefined, "de, en", "de"],
    ["the best quality, wherever it stands", undefined, "en;q=0.4, de;q=0.9", "de"],
    ["no quality is the best quality", undefined, "en;q=0.9, de", "de"],
    ["a language we speak before one we do not", undefined, "fr, es;q=0.9, de;q=0.1", "de"],
    ["a broken quality comes last", undefined, "en;q=x, de;q=0.1", "de"],
    ["none that we speak", undefined, "fr, es", "en"],
    ["no header", undefined, null, "en"],
    ["an empty header", undefined, "", "en"],
  ] as const)("%s", (_case, cookie, header, locale) => {
    expect(preferredLocale(cookie, header)).toBe(locale);
  });
});
