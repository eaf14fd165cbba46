import { defineConfig } from "@playwright/test";
import { browserOfEnvironment, launchOptions } from "./scripts/browser/launch";

const report = process.env.E2E_REPORT_FILE;

export default defineConfig({
  testDir: "e2e",
  testMatch: process.env.E2E_MATCH ?? "**/*.spec.ts",
  // Emptied at every start, so nothing else may lie in it.
  outputDir: "test-results/e2e",
  // One shop and two cores for all: journeys follow each other.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [["list"], ...(report ? [["json", { outputFile: report }] as const] : [])],
  use: {
    baseURL: process.env.E2E_APP_URL,
    launchOptions: launchOptions(browserOfEnvironment()),
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
});
