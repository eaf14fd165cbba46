import path from "node:path";
import type { Browser } from "./browser/browser";
import { browserEnvironment } from "./browser/launch";
import { startNode } from "./run-child";
import type { TestStand } from "./stand/test-stand";

const CLI = path.join(import.meta.dirname, "../node_modules/@playwright/test/cli.js");

type Run = {
  readonly stand: TestStand;
  readonly browser: Browser;
  /** Arguments for Playwright, such as `--grep @sale`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** Runs Playwright against a stand; answers its exit code. */
export async function runPlaywright({ stand, browser, args = [], env = {} }: Run): Promise<number> {
  const { pages } = stand.stack;
  const child = startNode([CLI, "test", ...args], {
    stdio: "inherit",
    env: {
      ...process.env,
      ...browserEnvironment(browser),
      E2E_APP_URL: stand.app.url,
      E2E_MAILBOX_URL: pages.mailbox ?? "",
      E2E_STRIPE_URL: pages.stripe ?? "",
      E2E_INNGEST_URL: pages.inngest ?? "",
      ...env,
    },
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
