import { expect, test } from "./support/test";

test.describe("Links @links", () => {
  test("move on without loading the document anew, and leave other clicks to the browser", async ({
    page,
  }) => {
    await page.goto("/en");
    // Red without SoftLinks in app/_server/shell.tsx: a document that is loaded anew has forgotten the mark.
    await page.evaluate(() => Object.assign(window, { marked: true }));
    const marked = () => page.evaluate(() => "marked" in window);
    const card = page.getByRole("main").locator("a[href*='/en/listing/']").last();
    const path = (await card.getAttribute("href")) ?? "";

    const [tab] = await Promise.all([
      page.context().waitForEvent("page"),
      card.click({ modifiers: ["ControlOrMeta"] }),
    ]);
    await tab.close();
    await expect(page).toHaveURL("/en");

    await card.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await marked()).toBe(true);

    await page.goBack();
    await expect(page).toHaveURL("/en");
    expect(await marked()).toBe(true);

    // A page in another language is another document.
    await page.getByRole("contentinfo").getByRole("link", { name: "Deutsch" }).click();
    await expect(page).toHaveURL("/de");
    expect(await marked()).toBe(false);
  });

  test("ask ahead for a page that is kept for everyone, once someone means to go there", async ({ page }) => {
    await page.goto("/en", { waitUntil: "networkidle" });
    const asked: string[] = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.searchParams.has("_rsc")) asked.push(url.pathname);
    });
    const category = page.locator("#categories").getByRole("link").first();
    const path = (await category.getAttribute("href")) ?? "";
    // Red without `!isKept(href)` in soft-links.tsx: the page that is made for each request would be asked for, too.
    await page.getByRole("link", { name: "camera", exact: true }).hover();
    await page.waitForTimeout(300);
    await category.hover();
    await expect.poll(() => asked).toContain(path);
    // Red when the router takes the click, which asks for the page and then loads the document all the same, and without
    // `prefetch` in live-form.tsx.
    await page.getByRole("link", { name: "camera", exact: true }).click();
    await expect(page).toHaveURL("/search?q=camera");
    await page.waitForLoadState("networkidle");
    expect(asked.filter((one) => !one.startsWith("/en"))).toEqual([]);
  });

  // Red with a single guess for the height of all cards: the page would be too short to come back to its end.
  test("lead back to the place one has come from", async ({ page }) => {
    await page.goto("/en", { waitUntil: "networkidle" });
    const card = page.getByRole("main").locator("article a[href*='/en/listing/']").last();
    await card.scrollIntoViewIfNeeded();
    await expect(card).toBeInViewport();
    await card.click();
    await expect(page).toHaveURL(/\/en\/listing\//);
    await page.goBack();
    await expect(card).toBeInViewport();
  });
});
