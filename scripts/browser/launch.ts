import type { LaunchOptions } from "playwright";
import { type Browser, LAUNCH_ARGS } from "./browser";

const SETTING = "E2E_BROWSER";
const LAUNCH_LIMIT_MS = 30_000;

/** What Playwright needs to start this browser. */
export function launchOptions(browser: Browser): LaunchOptions {
  const { executablePath, env } = browser;
  return {
    args: [...LAUNCH_ARGS],
    timeout: LAUNCH_LIMIT_MS,
    ...(executablePath ? { executablePath } : {}),
    ...(env ? { env: { ...definedEnvironment(), ...env } } : {}),
  };
}

/** Hands the chosen browser to a child process, which reads it by `browserOfEnvironment`. */
export function browserEnvironment(browser: Browser): Record<string, string> {
  return { [SETTING]: JSON.stringify(browser) };
}

/** The browser that the parent process chose; throws when this was started on its own. */
export function browserOfEnvironment(): Browser {
  const chosen = process.env[SETTING];
  if (!chosen) throw new Error("No browser was chosen: run `npm run e2e`, which finds one first.");
  return JSON.parse(chosen) as Browser;
}

/** Launches it once and draws a page; answers why it does not work, or null when it does. */
export async function whyNot(browser: Browser): Promise<string | null> {
  const { chromium } = await import("playwright");
  try {
    const running = await chromium.launch(launchOptions(browser));
    try {
      const page = await running.newPage();
      await page.setContent("<h1>Ready</h1>");
      const picture = await page.screenshot({ timeout: LAUNCH_LIMIT_MS });
      return picture.length > 0 ? null : "it drew nothing";
    } finally {
      await running.close();
    }
  } catch (error) {
    return error instanceof Error
      ? (error.message.split("\n").find((line) => line.trim()) ?? "")
      : String(error);
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
