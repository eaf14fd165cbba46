import { payByCard } from "./payments";
import type { Thing } from "./selling";
import { findBySearch } from "./selling";
import { expect, type Page } from "./test";

/** Fills in where a thing is to go. */
export async function fillInAddress(page: Page): Promise<void> {
  await page.getByLabel("First and last name").fill("Lena Hoffmann");
  await page.getByLabel("Street and number").fill("Winsstraße 41");
  await page.getByLabel("Postcode").fill("10405");
  await page.getByLabel("Town").fill("Berlin");
  await page.getByLabel("Country").selectOption("DE");
}

/** Finds a thing by its title, buys it and pays for it; ends on the order's page. */
export async function buy(page: Page, { title, price }: Thing): Promise<void> {
  await findBySearch(page, title);
  await page
    .getByRole("link", { name: new RegExp(`^Buy now for €${price}`) })
    .first()
    .click();
  await fillInAddress(page);
  await page.getByRole("button", { name: new RegExp(`^Pay €${price}`) }).click();
  await payByCard(page);
  await expect(page.getByRole("heading", { name: /has your order/ })).toBeVisible({ timeout: 60_000 });
}
