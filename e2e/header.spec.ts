import { ready, signIn } from "./support/people";
import { expect, test } from "./support/test";

test.describe("The header @header", () => {
  // Red without the layout effect in account-link.tsx: the focus would fall back to the top of the page.
  test("keeps the keyboard where it is when the account's menu takes the link's place", async ({ page }) => {
    await signIn(page, ready.buyer);
    let answered = false;
    let load = (): void => {};
    const loaded = new Promise<void>((resolve) => {
      load = resolve;
    });
    await page.route("**/api/v1/me", async (route) => {
      answered = true;
      await route.continue();
    });
    await page.route("**/_next/static/chunks/**", async (route) => {
      if (answered) await loaded;
      await route.continue();
    });
    await page.goto("/en");
    const account = page.getByRole("navigation", { name: "Account" });
    const face = { name: /^Account of/ };
    const link = account.getByRole("link", face);
    await link.focus();
    await expect(link).toBeFocused();
    load();
    const menu = account.getByRole("button", face);
    await expect(menu).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: "Orders" })).toBeVisible();
  });
});
