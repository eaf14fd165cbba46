import { ready, signIn } from "./support/people";
import { expect, test } from "./support/test";

test.describe("The header @header", () => {
  // Red without the layout effect in account-link.tsx: the focus would fall back to the top of the page.
  test("keeps the keyboard where it is when the account's menu takes the link's place", async ({ page }) => {
    await signIn(page, ready.buyer);
    // Held back is what the document does not name: the menu, which is fetched once the header knows who looks.
    const named = await (await page.request.get("/en")).text();
    let load = (): void => {};
    const loaded = new Promise<void>((resolve) => {
      load = resolve;
    });
    await page.route("**/_next/static/chunks/**", async (route) => {
      if (!named.includes(new URL(route.request().url()).pathname)) await loaded;
      await route.continue();
    });
    await page.goto("/en", { waitUntil: "commit" });
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
