import path from "node:path";
import type { BrowserSource } from "./browser";
import { runQuietly } from "./run-quietly";

const PLAYWRIGHT_CLI = path.join(import.meta.dirname, "../../node_modules/playwright/cli.js");
const SERVER = "https://cdn.playwright.dev";
const REACH_LIMIT_MS = 5_000;
const DOWNLOAD_LIMIT_MS = 180_000;

/** Playwright's own download, where the network lets us reach its server. */
export const downloaded: BrowserSource = {
  name: "Playwright's download",
  async offer() {
    if (!(await isReachable())) return [];
    const args = [PLAYWRIGHT_CLI, "install", "--only-shell", "chromium"];
    return (await runQuietly(process.execPath, args, { limitMs: DOWNLOAD_LIMIT_MS }))
      ? [{ name: "Playwright's download" }]
      : [];
  },
};

// Asked first: where the server is out of reach, Playwright itself would try for minutes.
async function isReachable(): Promise<boolean> {
  try {
    await fetch(SERVER, { method: "HEAD", signal: AbortSignal.timeout(REACH_LIMIT_MS) });
    return true;
  } catch {
    return false;
  }
}
