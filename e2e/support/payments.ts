import type { Page } from "@playwright/test";
import { expect } from "./test";

/** Pays on the provider's page with the card that always works, and returns to the shop. */
export async function payByCard(page: Page, number = "4242 4242 4242 4242"): Promise<void> {
  await expect(page.getByRole("heading", { name: "Pay with card" })).toBeVisible();
  await page.getByLabel("Email").fill("buyer@example.com");
  await page.getByLabel("Card number").fill(number);
  await page.getByLabel("Expiry date").fill("12 / 34");
  await page.getByLabel("Security code").fill("123");
  await page.getByLabel("Name on card").fill("Test Buyer");
  await page.getByRole("button", { name: /^Pay €/ }).click();
}

/** Tells the payment provider who a seller is, so that they can be paid, and returns to the shop. */
export async function tellWhoIAm(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Get paid for what you sell" })).toBeVisible();
  await page.getByLabel("Legal first name").fill("Ida");
  await page.getByLabel("Legal last name").fill("Holm");
  await page.getByLabel("Date of birth").fill("1990-04-12");
  await page.getByLabel("Street and house number").fill("Torstrasse 12");
  await page.getByLabel("Postal code").fill("10119");
  await page.getByLabel("Town or city").fill("Berlin");
  await page.getByLabel("IBAN").fill("DE89 3704 0044 0532 0130 00");
  await page.getByLabel(/I accept the recipient terms/).check();
  await page.getByRole("button", { name: "Agree and finish" }).click();
}
