import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { routePatterns } from "./route-pattern";

const folder = mkdtempSync(path.join(tmpdir(), "resalehub-routes-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(
  path.join(folder, "routes-manifest.json"),
  JSON.stringify({
    staticRoutes: [{ page: "/search" }],
    dynamicRoutes: [
      { page: "/buy/[shortId]", regex: "^/buy/([^/]+?)(?:/)?$" },
      { page: "/[locale]", regex: "^/([^/]+?)(?:/)?$" },
    ],
  }),
);

it("names the route of the build, never what was asked for", () => {
  const routeOf = routePatterns(folder);
  expect(
    ["/", "/search?q=secret", "/buy/k3j4h5g6f7", "/en", "/made-up", "/a/b/c/d", "/_next/static/x.js"].map(
      routeOf,
    ),
  ).toEqual(["/", "/search", "/buy/[shortId]", "/[locale]", "/[locale]", "other", "/_next/static"]);
});

it("has one name for all where nothing was built", () => {
  expect(routePatterns(path.join(folder, "none"))("/search")).toBe("other");
});
