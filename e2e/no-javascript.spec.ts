import { ready, signUp, stranger } from "./support/people";
import { turnSellingOn } from "./support/selling";
import { expect, type Page, test } from "./support/test";

test.use({ javaScriptEnabled: false });

async function signInByForm(page: Page, person: { email: string; password: string }): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
}

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

  test("one can find out who holds the money, and what a sale costs", async ({ page }) => {
    await page.goto("/search");
    const foot = page.getByRole("contentinfo");
    await foot.getByRole("link", { name: "How your money is held" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("How your money is held");
    await page.getByRole("main").getByRole("link", { name: "When you get it back" }).click();
    await expect(page).toHaveURL(/#back$/);
    await page.getByRole("main").getByRole("link", { name: "Fees" }).click();
    await expect(page.getByRole("main")).toContainText("You receive");
    await page.getByRole("main").getByRole("link", { name: "Diese Seite auf Deutsch" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gebühren");
  });

  test("one can sign in and fill in the checkout form, and is told what is missing", async ({ page }) => {
    await signInByForm(page, ready.buyer);
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

  test("one can see what happened, go to it, and put it away", async ({ page, newPerson }) => {
    const person = stranger("Ida Holm");
    const before = await newPerson({ javaScriptEnabled: true });
    await before.goto("/sign-up");
    await signUp(before, person);
    await before.goto("/sell/start");
    await turnSellingOn(before);

    await signInByForm(page, person);
    await page.getByRole("banner").getByRole("link", { name: "Inbox" }).click();
    const unread = page.getByRole("main").getByRole("listitem").filter({ hasText: "Unread:" });
    // A welcome, selling, and being paid: each comes by a workflow of its own.
    await expect(async () => {
      await page.reload();
      for (const told of [/^Unread: Welcome/, /^Unread: Selling/, /^Unread: You can be paid/])
        await expect(unread.filter({ hasText: told })).toHaveCount(1, { timeout: 1000 });
    }).toPass({ timeout: 60_000 });
    const count = await unread.count();
    await unread
      .first()
      .getByRole("button", { name: /^Mark as read: / })
      .click();
    await expect(unread).toHaveCount(count - 1);
    await unread.first().getByRole("link").click();
    await expect(page).not.toHaveURL(/\/inbox/);
    await page.goto("/inbox?show=unread");
    await page.getByRole("button", { name: "Mark all as read" }).click();
    await expect(page.getByRole("heading", { name: "You have read everything" })).toBeVisible();
  });
});
