import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

type Manifest = { staticRoutes: { page: string }[]; dynamicRoutes: { page: string; regex: string }[] };

/**
 * Makes the function that says which route of the build a path belongs to (`/buy/[shortId]`): a set that is as small
 * as the build's, whatever anyone asks for. Next writes it down when it builds; in development there is one name.
 */
export function routePatterns(folder = path.join(process.cwd(), ".next")): (url: string) => string {
  const file = path.join(folder, "routes-manifest.json");
  if (!existsSync(file)) return () => "other";
  const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const fixed = new Set(["/", ...staticRoutes.map(({ page }) => page)]);
  const patterns = dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
  return (url) => {
    const [asked = "/"] = url.split(/[?#]/, 1);
    if (fixed.has(asked)) return asked;
    if (asked.startsWith("/_next/static/")) return "/_next/static";
    return patterns.find(({ regex }) => regex.test(asked))?.page ?? "other";
  };
}
