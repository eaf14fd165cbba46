import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { launch } from "chrome-launcher";
import { chromium } from "playwright";
import { type Browser, LAUNCH_ARGS } from "../browser/browser";
import { launchOptions } from "../browser/launch";
import { freePorts } from "../stand/free-ports";
import type { MeasuredPage } from "./pages";

/** In the order of the table; the figures are Lighthouse's scores from 0 to 100. */
export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof CATEGORIES)[number];
export type Measured = {
  readonly page: string;
  readonly scores: Readonly<Record<Category, number>>;
  /** The audits that cost points in the visit whose performance is the median. */
  readonly faults: readonly string[];
  /** How fast the machine was, by Lighthouse's own benchmark: the slowest and the fastest visit that counted. */
  readonly machine: { readonly from: number; readonly to: number };
};

type Job = {
  readonly browser: Browser;
  readonly pages: readonly MeasuredPage[];
  readonly visits: number;
  /**
   * How many of the visits count: those in which the machine was fastest. Where others share its processors, the same
   * loop may take half as long again from one visit to the next. An odd number, so that there is a middle one.
   */
  readonly counted: number;
  /** Where the full report of each page's middle visit goes. */
  readonly folder: string;
};

/** Visits each page as Lighthouse's simulated phone on a slow network and answers the medians. */
export async function measurePages({ browser, pages, visits, counted, folder }: Job): Promise<Measured[]> {
  const { default: lighthouse } = await import("lighthouse");
  mkdirSync(folder, { recursive: true });
  const measured: Measured[] = [];
  for (const page of pages) {
    const runs: Run[] = [];
    for (let visit = 0; visit < visits; visit++) {
      // A browser of its own for each visit: nothing is left in a cache by the one before.
      const running = await launchAlone(browser);
      try {
        const result = await lighthouse(page.url, {
          port: running.port,
          output: "html",
          logLevel: "error",
          onlyCategories: [...CATEGORIES],
        });
        if (!result) throw new Error(`Lighthouse said nothing about ${page.url}`);
        runs.push({ lhr: result.lhr, report: String(result.report) });
      } finally {
        await running.close();
      }
    }
    const counting = runs.sort((a, b) => speedIn(b) - speedIn(a)).slice(0, counted);
    const middle = medianBy(counting, ({ lhr }) => scoreOf(lhr, "performance"));
    writeFileSync(path.join(folder, `${page.name}.html`), middle.report);
    measured.push({
      page: page.name,
      scores: Object.fromEntries(
        CATEGORIES.map((name) => [
          name,
          scoreOf(medianBy(counting, ({ lhr }) => scoreOf(lhr, name)).lhr, name),
        ]),
      ) as Record<Category, number>,
      faults: faultsOf(middle.lhr),
      machine: { from: Math.min(...counting.map(speedIn)), to: Math.max(...counting.map(speedIn)) },
    });
  }
  return measured;
}

type Running = { readonly port: number; close(): Promise<void> };

/** By Lighthouse's own launcher: Playwright would listen to the page, too, and on two cores that is felt. */
async function launchAlone(browser: Browser): Promise<Running> {
  // Playwright alone knows where its download lies.
  if (!browser.executablePath) return launchListening(browser);
  const running = await launch({
    chromePath: browser.executablePath,
    chromeFlags: ["--headless=new", ...LAUNCH_ARGS],
    envVars: { ...process.env, ...browser.env },
    logLevel: "error",
  });
  return { port: running.port, close: async () => running.kill() };
}

async function launchListening(browser: Browser): Promise<Running> {
  const { port } = await freePorts(["port"]);
  const options = launchOptions(browser);
  const args = [...(options.args ?? []), `--remote-debugging-port=${port}`];
  const running = await chromium.launch({ ...options, args });
  return { port, close: () => running.close() };
}

type Lhr = NonNullable<Awaited<ReturnType<typeof import("lighthouse").default>>>["lhr"];
type Run = { readonly lhr: Lhr; readonly report: string };

function speedIn({ lhr }: Run): number {
  return lhr.environment.benchmarkIndex;
}

function scoreOf(lhr: Lhr, name: Category): number {
  return Math.round((lhr.categories[name]?.score ?? 0) * 100);
}

function faultsOf(lhr: Lhr): string[] {
  const counted = CATEGORIES.flatMap((name) => lhr.categories[name]?.auditRefs ?? []).filter(
    ({ weight }) => weight > 0,
  );
  return counted
    .map(({ id }) => lhr.audits[id])
    .filter((audit) => audit && audit.score !== null && audit.score < 0.9)
    .map((audit) => `${audit?.id}${audit?.displayValue ? ` (${audit.displayValue})` : ""}`);
}

function medianBy<T>(all: readonly T[], value: (one: T) => number): T {
  const sorted = [...all].sort((a, b) => value(a) - value(b));
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error("nothing was measured");
  return middle;
}
