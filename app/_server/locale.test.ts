import { describe, expect, it } from "vitest";
import { isKept } from "@/components/ui/anchor";
import { LOCALES, localeOfPath, preferredLocale } from "./locale";

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

describe("localeOfPath", () => {
  it.each([
    ["/de", "de"],
    ["/en/l/teak-chair", "en"],
    ["/english", null],
    ["/orders/de", null],
    ["/", null],
  ])("%s", (path, locale) => {
    expect(localeOfPath(path)).toBe(locale);
  });
});

it("is what links know kept pages by, and nothing else", () => {
  for (const locale of LOCALES)
    for (const path of ["", "/help", "#categories"]) expect(isKept(`/${locale}${path}`)).toBe(true);
  for (const path of ["/me", "/search?q=en", "/sell/new", "/environment"]) expect(isKept(path)).toBe(false);
});
