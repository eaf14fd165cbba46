import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";

type Fixtures = {
  /** Opens a browser of its own for one more person: nothing is shared with the others, as on two machines. */
  newPerson: (options?: BrowserContextOptions) => Promise<Page>;
  /** Names trouble in the console that this test brings about on purpose. */
  expectTrouble: (pattern: RegExp) => void;
  trouble: Trouble;
};

/** What went wrong in the browsers of one test: errors in the console and errors nobody caught. */
class Trouble {
  private readonly found: string[] = [];
  private readonly expected: RegExp[] = [];

  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  watch(page: Page): void {
    page.on("pageerror", (error) => this.found.push(`${page.url()}: ${error.stack ?? error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error")
        this.found.push(`${message.location().url || page.url()}: ${message.text()}`);
    });
  }

  unexpected(): string[] {
    return this.found.filter((text) => !this.expected.some((pattern) => pattern.test(text)));
  }
}

/** Playwright's test, in which an error in the console or an uncaught one fails the test. */
export const test = base.extend<Fixtures>({
  trouble: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the wanted fixtures from this pattern.
    async ({}, use) => {
      const trouble = new Trouble();
      await use(trouble);
      expect(trouble.unexpected(), "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
  expectTrouble: async ({ trouble }, use) => use((pattern) => trouble.expect(pattern)),
  page: async ({ page, trouble }, use) => {
    page.context().on("page", (opened) => trouble.watch(opened));
    trouble.watch(page);
    await use(page);
  },
  newPerson: async ({ browser, contextOptions, baseURL, trouble }, use) => {
    const opened: Awaited<ReturnType<Browser["newContext"]>>[] = [];
    await use(async (options) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL ? { baseURL } : {}),
        ...options,
      });
      context.on("page", (page) => trouble.watch(page));
      opened.push(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

export { expect, type Page } from "@playwright/test";
