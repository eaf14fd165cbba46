import type { Browser, BrowserSource } from "./browser";
import { debianPackage } from "./debian-package";
import { downloaded } from "./downloaded";
import { installed } from "./installed";
import { whyNot } from "./launch";
import { packed } from "./packed";

const SOURCES: readonly BrowserSource[] = [installed, downloaded, packed, debianPackage];

type Doubt = (browser: Browser) => Promise<string | null>;

/** The first browser that really starts and draws a page; a machine without one is given one. */
export async function findBrowser(sources = SOURCES, doubt: Doubt = whyNot): Promise<Browser> {
  const tried: string[] = [];
  for (const source of sources) {
    const offers = await source.offer();
    if (offers.length === 0) tried.push(`${source.name}: not to be had`);
    for (const browser of offers) {
      const reason = await doubt(browser);
      if (reason === null) return browser;
      tried.push(`${source.name}, ${browser.name}: ${reason}`);
    }
  }
  const hint = "Install Chromium or Chrome, or set CHROME_PATH to one.";
  throw new Error(
    `No browser works on this machine. ${hint}\n${tried.map((line) => `  ${line}`).join("\n")}`,
  );
}
