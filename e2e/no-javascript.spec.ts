import { ready } from "./support/people";
import { expect, test } from "./support/test";

test.use({ javaScriptEnabled: false });

test.describe("Without JavaScript @browse", () => {
  test("one can read, search and filter", async ({ page }) => {
    await page.goto("/en");
    const field = page.getByRole("searchbox").first();
    await field.fill("camera");
    await field.press("Enter");
    await expect(page).toHaveURL(/\/search\?/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.goto("/search");
    await page.getByRole("main").locator("a[href*='/listing/']").first().click();
    await expect(page.getByRole("main")).toContainText("We hold your money");
  });

  test("one can sign in and fill in the checkout form, and is told what is missing", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("Email").fill(ready.buyer.email);
    await page.getByLabel("Password", { exact: true }).fill(ready.buyer.password);
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await page.goto("/search");
    await page.getByRole("main").locator("a[href*='/listing/']").first().click();
    await page
      .getByRole("link", { name: /^Buy now for/ })
      .first()
      .click();
    await page.getByLabel("First and last name").fill("Lena Brandt");
    await page.getByLabel("Street and number").fill("Winsstraße 41");
    await page.getByLabel("Postcode").fill("not one");
    await page.getByLabel("Town").fill("Berlin");
    await page.getByRole("button", { name: /^Pay €/ }).click();
    await expect(page.getByText("This is not a postcode of that country.").first()).toBeVisible();
    await expect(page.getByLabel("Street and number")).toHaveValue("Winsstraße 41");
    await page.getByLabel("Postcode").fill("10405");
    await page.getByRole("button", { name: /^Pay €/ }).click();
    await expect(page.getByRole("heading", { name: "Pay with card" })).toBeVisible();
  });
});
