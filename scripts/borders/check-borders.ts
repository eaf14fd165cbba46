import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { cruiseFolder } from "./cruise";

const ROOT = path.join(import.meta.dirname, "../..");
const ROOMS = [
  "app",
  "bench",
  "components",
  "e2e",
  "emails",
  "inngest",
  "lib",
  "local",
  "messages",
  "prisma/seed",
  "services",
].filter((room) => existsSync(path.join(ROOT, room)));

/** Checks the borders of the whole project; throws with every violation, and when the checker saw too few modules. */
export async function checkBorders(): Promise<string> {
  const { modules, violations } = await cruiseFolder(ROOT, ROOMS);
  const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", ...ROOMS], {
    cwd: ROOT,
    encoding: "utf8",
  })
    .split("\n")
    .filter((file) => /\.tsx?$/.test(file) && existsSync(path.join(ROOT, file)));
  const seen = new Set(modules);
  const missed = tracked.filter((file) => !seen.has(file));
  // A checker that sees nothing finds nothing: that must be loud.
  if (missed.length > 0)
    throw new Error(
      `the border check did not see ${missed.length} files, such as ${missed.slice(0, 3).join(", ")}`,
    );
  if (violations.length > 0) {
    throw new Error(violations.map((v) => `${v.rule.name}: ${v.from} imports ${v.to}`).join("\n"));
  }
  return `${tracked.length} modules within their borders`;
}
