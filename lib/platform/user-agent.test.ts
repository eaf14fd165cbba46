import { expect, it } from "vitest";
import { browserOf } from "./user-agent";

it.each([
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
    { browser: "Safari", system: "macOS" },
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
    { browser: "Microsoft Edge", system: "Windows" },
  ],
  [
    "Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0",
    { browser: "Firefox", system: "Android" },
  ],
  ["x", { browser: null, system: null }],
  ["", { browser: null, system: null }],
])("knows %s", (userAgent, said) => expect(browserOf(userAgent)).toEqual(said));
