import { describe, expect, it } from "vitest";
import { safeReturnPath } from "./return-path";

describe("safeReturnPath", () => {
  it.each(["/", "/orders/0192?tab=sold#top", "/en/l/teak-chair-2345678abc", "/search?q=http://evil.example"])(
    "keeps the path %s of this site",
    (path) => {
      expect(safeReturnPath(path)).toBe(path);
    },
  );

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "javascript:alert(1)",
    "orders",
    "",
  ])("never leads to another host: %j", (path) => {
    expect(safeReturnPath(path, "/home")).toBe("/home");
  });

  it("does not carry what no header could", () => {
    expect(safeReturnPath(`/${"a".repeat(50_000)}`, "/home")).toBe("/home");
  });

  // Red without `target.pathname.startsWith("//")`: the dots vanish and `//evil.example` is left.
  it.each(["/.//evil.example", "/a/..//evil.example", "/./\\evil.example", "/%2e//evil.example"])(
    "never leads to another host once the dots are gone: %j",
    (path) => {
      expect(safeReturnPath(path, "/home")).toBe("/home");
    },
  );

  it.each([undefined, null, 7, ["/orders", "/sell"]])("takes %j for no path", (path) => {
    expect(safeReturnPath(path)).toBe("/");
  });
});
