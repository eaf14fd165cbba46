import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "..");
const MAX_LINES = 300;
const BANNED_NAME =
  /^lib\/(?!platform\/db\/generated)(?:.*\/)?(?:utils|helpers|services|manager|common)(?:\/|\.tsx?$)|^lib\/(?:.*\/)?types\.ts$/;
const CLOCK_READ = /\bDate\.now\(\)|\bnew Date\(\)/;
/** Where the clock may be read: the one clock, and tests. */
const CLOCK_ROOM = /^lib\/platform\/clock\.ts$|\.test\.tsx?$|^lib\/testing\//;

/** Where a domain's code may name tables: its stores, and tests. */
const TABLE_ACCESS = /\b(?:db|tx)\.(?:\$\w|[a-z])/;
const OUTSIDE_STORES = /^lib\/(?!platform\/|testing\/)[^/]+\/(?!store\/).*(?<!\.test)\.ts$/;

/** Rules of the house that no tool of the trade knows. Throws with every breach. */
export async function checkHouseRules(): Promise<string> {
  const files = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "*.ts", "*.tsx"],
    { cwd: ROOT, encoding: "utf8" },
  )
    .split("\n")
    .filter(
      (file) => file && existsSync(path.join(ROOT, file)) && !file.startsWith("scripts/borders/fixtures/"),
    );
  const breaches = files.flatMap((file) => breachesOf(file, readFileSync(path.join(ROOT, file), "utf8")));
  if (breaches.length > 0) throw new Error(breaches.join("\n"));
  return `${files.length} files`;
}

function breachesOf(file: string, source: string): string[] {
  const breaches: string[] = [];
  const lines = source.split("\n").length - 1;
  if (lines > MAX_LINES) breaches.push(`${file}: ${lines} lines, more than ${MAX_LINES}`);
  if (BANNED_NAME.test(file)) breaches.push(`${file}: name it after what it does`);
  if (file.startsWith("lib/") && !CLOCK_ROOM.test(file) && CLOCK_READ.test(source)) {
    breaches.push(`${file}: reads the clock; a command is told the time`);
  }
  if (OUTSIDE_STORES.test(file) && TABLE_ACCESS.test(source)) {
    breaches.push(`${file}: names a table; only the domain's store does`);
  }
  return breaches;
}
