import type { Page } from "@playwright/test";
import { tellWhoIAm } from "./payments";
import { somePhotos } from "./photos";
import { expect } from "./test";

export type Thing = { readonly title: string; readonly price: string };

/** Turns selling on, from the page that offers it to the payment provider's page and back. */
export async function turnSellingOn(page: Page): Promise<void> {
  await page.getByLabel("Town or city").fill("Berlin");
  await page.getByLabel("Country").selectOption("DE");
  await page.getByRole("button", { name: "Turn selling on" }).click();
  await page.getByRole("button", { name: "Set up payouts" }).click();
  await tellWhoIAm(page);
  await expect(page.getByRole("heading", { name: "You are ready to sell" })).toBeVisible();
}

/** Fills in the form of a new listing, photos first, and publishes it. */
export async function listItem(page: Page, { title, price }: Thing): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByLabel("Choose photos").click();
  await (await chooser).setFiles(await somePhotos());
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Category").selectOption({ index: 1 });
  await page.getByText("Very good", { exact: true }).click();
  await page
    .getByLabel("Description")
    .fill("Bought new, used on three journeys, serviced last spring. Comes in its box.");
  await page.getByLabel("Your price").fill(price);
  await page.getByRole("button", { name: "Publish" }).first().click();
  // On sale at once, or by itself as soon as its photos are ready.
  const done = page.getByText(`“${title}” is on sale`).or(page.getByText(`“${title}” is saved`));
  await expect(done).toBeVisible({ timeout: 60_000 });
}

/** Looks for a thing by its words until it is found: its photos may still be in the works. */
export async function findBySearch(page: Page, title: string): Promise<void> {
  await expect(async () => {
    await page.goto("/search");
    const field = page.getByRole("searchbox", { name: "Search listings" }).first();
    await field.fill(title);
    await field.press("Enter");
    await expect(page.getByRole("main").getByRole("link", { name: title })).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 60_000 });
  await page.getByRole("main").getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

/** Says on a sale's page that one will send it, and then that one has. */
export async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "I will send it" }).click();
  await expect(page.getByRole("heading", { name: /^Send it to/ })).toBeVisible();
  await page.getByLabel("Carrier").selectOption("dhl");
  await page.getByLabel("Tracking number").fill("00340434161612345678");
  await page.getByRole("button", { name: "Mark as sent" }).click();
  await expect(page.getByRole("heading", { name: /^It is on its way to/ })).toBeVisible();
}
