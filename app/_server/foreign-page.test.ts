import { describe, expect, it } from "vitest";
import { isFromForeignPage } from "./foreign-page";

const OWN = ["https://shop.example"];

describe("isFromForeignPage", () => {
  it.each<Record<string, string>>([
    { origin: "https://evil.example" },
    { origin: "https://shop.example.evil.example" },
    { origin: "http://shop.example" },
    { origin: "null" },
    { origin: "" },
    // What the browser says of the page counts, whatever host the request claims.
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])("is, from %j", (headers) => {
    expect(isFromForeignPage(new Headers(headers), OWN)).toBe(true);
  });

  it.each<Record<string, string>>([
    { origin: "https://shop.example" },
    { "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "none" },
    {},
  ])("is not, from %j", (headers) => {
    expect(isFromForeignPage(new Headers(headers), OWN)).toBe(false);
  });
});
