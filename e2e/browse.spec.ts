import { expect, test } from "./support/test";

test.describe("Someone looks around @browse", () => {
  for (const width of [390, 1440]) {
    test(`walks from the start page to a thing and its seller at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/");
      await expect(page).toHaveURL(/\/en$/);
      const card = page.getByRole("main").locator("a[href*='/listing/']").first();
      const title = ((await card.textContent()) ?? "").trim();
      await card.click();
      await expect(page).toHaveURL(/\/en\/listing\//);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByRole("main")).toContainText(title.slice(0, 20));
      await page.getByRole("main").locator("a[href*='/seller/']").first().click();
      await expect(page).toHaveURL(/\/en\/seller\//);
    });
  }

  test("finds a category, and reads it in German", async ({ page }) => {
    await page.goto("/en");
    await page.getByRole("main").locator("a[href*='/en/c/']").first().click();
    await expect(page).toHaveURL(/\/en\/c\//);
    await page.goto(page.url().replace("/en/", "/de/"));
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
  });

  test("is told when a thing is not there", async ({ page, expectTrouble }) => {
    expectTrouble(/404/);
    const answer = await page.goto("/en/listing/nothing-2222222222");
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  });
});
