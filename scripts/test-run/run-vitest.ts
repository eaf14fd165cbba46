import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startNode } from "../run-child";
import { type Count, countVitest } from "./count";

const CLI = path.join(import.meta.dirname, "../../node_modules/vitest/vitest.mjs");

/** Runs Vitest with these arguments; its lines appear as they come, its report is counted. */
export async function runVitest(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Count> {
  return withReport(async (file) => {
    const child = startNode(
      [CLI, "run", ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
      { stdio: "inherit", env: { ...process.env, ...env } },
    );
    const code = await new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (status) => resolve(status ?? 1));
    });
    const count = countVitest(JSON.parse(readFileSync(file, "utf8")));
    // An error outside of every test, such as an unhandled rejection, shows only in the exit code.
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  });
}

/** Gives the work a file for its report; a runner that left none behind failed as a whole. */
export async function withReport<Result>(work: (file: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), "resalehub-report-"));
  try {
    return await work(path.join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
