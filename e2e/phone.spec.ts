import { randomUUID } from "node:crypto";
import { fillInAddress } from "./support/buying";
import { readTextedCode } from "./support/mailbox";
import { payByCard } from "./support/payments";
import { signUp, stranger } from "./support/people";
import { findBySearch, listItem, turnSellingOn } from "./support/selling";
import { expect, type Page, test } from "./support/test";

/** A number that nobody else uses in this run: German mobile numbers have eleven digits after 0. */
const number = () => `0151 ${String(10_000_000 + Math.floor(Math.random() * 89_999_999))}`;

/** Shows, on the page for it, that a number is theirs. */
async function showPhone(page: Page, typed: string): Promise<void> {
  await page.getByLabel("Country").selectOption("DE");
  await page.getByLabel("Mobile number").fill(typed);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await expect(page.getByRole("heading", { name: "Type the code from the text message" })).toBeVisible();
  const code = await readTextedCode(page, `+49${typed.replace(/\s/g, "").slice(1)}`);
  await page.getByLabel("Code", { exact: true }).fill(code);
  await expect(page.getByText("Your number is verified")).toBeVisible();
}

test("Two people join, show their phones, and trade something dear @phone", async ({ newPerson }) => {
  test.setTimeout(240_000);
  const thing = { title: `Concertina ${randomUUID().slice(0, 8)}`, price: "1200" };
  const [seller, buyer] = [await newPerson(), await newPerson()];

  await test.step("Ida joins and turns selling on; so dear a thing needs her phone", async () => {
    await seller.goto("/sign-up");
    await signUp(seller, stranger("Ida Holm"));
    await seller.goto("/me");
    await seller
      .getByRole("main")
      .getByRole("link", { name: /^Settings/ })
      .click();
    await seller
      .getByRole("main")
      .getByRole("link", { name: /^Phone/ })
      .click();
    await seller.getByLabel("Mobile number").fill("030 901820");
    await seller.getByRole("button", { name: "Send me a code" }).click();
    await expect(seller.getByLabel("Mobile number")).toHaveAttribute("aria-invalid", "true");
    await expect(seller.getByLabel("Mobile number")).toHaveValue("030 901820");
    await showPhone(seller, number());
    await seller.goto("/sell/start");
    await turnSellingOn(seller);
    await seller.goto("/sell/new");
    await listItem(seller, thing);
  });

  await test.step("Lena wants it, is led to her phone, and back", async () => {
    await buyer.goto("/sign-up");
    await signUp(buyer, stranger("Lena Hoffmann"));
    await findBySearch(buyer, thing.title);
    await buyer
      .getByRole("link", { name: /^Buy now for €1,200/ })
      .first()
      .click();
    await buyer.getByRole("link", { name: "Verify my phone" }).click();
    await showPhone(buyer, number());
    await buyer.getByRole("link", { name: "Go on" }).click();
    await fillInAddress(buyer);
    await buyer.getByRole("button", { name: /^Pay €1,200/ }).click();
    await payByCard(buyer);
    await expect(buyer.getByRole("heading", { name: /has your order/ })).toBeVisible({ timeout: 60_000 });
  });

  await test.step("Lena takes her number away again", async () => {
    await buyer.goto("/settings/phone");
    await buyer.getByRole("button", { name: "Remove" }).click();
    await expect(buyer.getByRole("button", { name: "Remove" })).toHaveCount(0);
  });
});
