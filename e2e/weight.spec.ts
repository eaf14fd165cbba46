import type { Request } from "@playwright/test";
import { expect, type Page, test } from "./support/test";

/**
 * What a page may weigh for someone who comes for the first time, in KB as sent (compressed): as measured in November
 * 2026, and a tenth on top. Next with React alone is 137 KB of script. What only those need who are signed in (their
 * menu, live delivery) is not among it.
 */
const SHARED = { script: 173, stylesheet: 13, font: 33 };
const BUDGET: readonly { page: string; kb: Readonly<Record<Kind, number>> }[] = [
  { page: "home", kb: { ...SHARED, document: 28 } },
  { page: "search", kb: { ...SHARED, document: 31 } },
  { page: "category", kb: { ...SHARED, document: 16 } },
  { page: "listing", kb: { ...SHARED, document: 22 } },
];
type Kind = "document" | "script" | "stylesheet" | "font";

/**
 * The most that one photograph may weigh, in KB. Which ones a page shows depends on what is for sale, and how many of
 * those below the first screen a browser fetches ahead is its own affair: their sum is no figure of the page's.
 */
const PHOTO_KB = 60;

const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 };

test.describe("A page is light enough for a phone @weight", () => {
  for (const { page: name, kb } of BUDGET) {
    test(name, async ({ page: guide, newPerson }) => {
      const path = await addressOf(guide, name);
      const page = await newPerson(phone);
      await watchLargest(page);
      const weight = weigh(page);
      await page.goto(path, { waitUntil: "networkidle" });
      const { sent, photos, ahead } = await weight();
      const painted = await page.evaluate(() => (window as unknown as Watched).largest);
      for (const kind of Object.keys(kb) as Kind[]) {
        expect(sent[kind], `${kind} of ${name}, in KB`).toBeLessThanOrEqual(kb[kind]);
      }
      // Red when links ask for pages ahead as they come into sight.
      expect(ahead, "pages asked for ahead that are made for each request").toEqual([]);
      for (const [url, size] of photos) expect(size, `KB of ${url}`).toBeLessThanOrEqual(PHOTO_KB);
      expect(await page.evaluate(hurriedInVain), "photographs fetched at once that nobody sees yet").toEqual(
        [],
      );
      // The picture that people wait for is asked for at once: neither when it is scrolled to, nor after all else.
      expect(painted, `the largest thing painted on ${name}`).toEqual({
        tag: "img",
        loading: "eager",
        priority: "high",
      });
    });
  }
});

test("Next lets itself be started in pieces @weight", async ({ page }) => {
  for (const path of ["/en", "/search"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    // Red without PacedStart in app/_server/root-document.tsx, or when Next does not read its list any more.
    expect(await page.locator("head > script:empty:not([src])").count(), path).toBe(2);
  }
});

type Largest = { tag: string; loading?: string; priority?: string };
type Watched = { largest?: Largest };

/** Notes the largest thing painted, as browsers report it (Largest Contentful Paint). */
async function watchLargest(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1) as unknown as { element?: HTMLElement } | undefined;
      const seen = last?.element;
      if (!seen) return;
      const { loading, fetchPriority } = seen as HTMLImageElement;
      (window as unknown as Watched).largest = {
        tag: seen.tagName.toLowerCase(),
        ...(loading ? { loading, priority: fetchPriority } : {}),
      };
    }).observe({ type: "largest-contentful-paint", buffered: true });
  });
}

type Weight = { sent: Record<Kind, number>; photos: Map<string, number>; ahead: string[] };

/** What comes over the wire, in KB as the browser counts it: added up by kind, and each photograph by its address. */
function weigh(page: Page): () => Promise<Weight> {
  const finished: Request[] = [];
  page.on("requestfinished", (request) => finished.push(request));
  return async () => {
    const sent = { document: 0, script: 0, stylesheet: 0, font: 0 };
    const photos = new Map<string, number>();
    for (const request of finished) {
      const kind = request.resourceType();
      const size = (await request.sizes()).responseBodySize / 1024;
      if (kind in sent) sent[kind as Kind] += size;
      if (kind === "image") photos.set(request.url(), size);
    }
    const ahead = finished
      .map((request) => new URL(request.url()))
      .filter(({ pathname, searchParams }) => searchParams.has("_rsc") && !/^\/(en|de)(\/|$)/.test(pathname))
      .map(({ pathname }) => pathname);
    return { sent, photos, ahead };
  };
}

/** In the browser: pictures below the first screen that do not wait until someone comes near them. */
function hurriedInVain(): string[] {
  const below = [...document.images].filter((image) => image.getBoundingClientRect().top >= innerHeight);
  return below.filter(({ loading }) => loading !== "lazy").map(({ currentSrc }) => currentSrc);
}

async function addressOf(page: Page, name: string): Promise<string> {
  if (name === "search") return "/search";
  await page.goto("/en");
  if (name === "home") return "/en";
  const start = name === "category" ? "/en/c/" : "/en/listing/";
  const link = page.getByRole("main").locator(`a[href*='${start}']`).first();
  return (await link.getAttribute("href")) ?? "";
}
