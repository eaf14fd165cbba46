import { randomUUID } from "node:crypto";
import { ready, signIn } from "./support/people";
import { findBySearch, listItem } from "./support/selling";
import { expect, test } from "./support/test";

test.describe("Someone sells @sell", () => {
  test("lists a thing, changes it, takes it off and deletes it", async ({ page, newPerson }) => {
    test.setTimeout(240_000);
    const word = randomUUID().slice(0, 8);
    const title = `Viewfinder ${word}`;
    await signIn(page, ready.seller);
    await page.goto("/sell/new");
    await listItem(page, { title, price: "45.50" });

    const visitor = await newPerson();
    await findBySearch(visitor, title);
    await expect(visitor.getByRole("main")).toContainText("€45.50");

    await page.goto("/sell");
    const row = page.getByRole("main").getByRole("listitem").filter({ hasText: title });
    await row.getByRole("button", { name: `More for ${title}` }).click();
    await page.getByRole("menuitem", { name: "Edit" }).click();
    await page.getByLabel("Your price").fill("39.90");
    await page.getByRole("button", { name: "Save changes" }).first().click();
    await expect(page.getByText(`“${title}” is saved`)).toBeVisible();
    await visitor.reload();
    await expect(visitor.getByRole("main")).toContainText("€39.90");

    await page.goto("/sell");
    await row.getByRole("button", { name: `More for ${title}` }).click();
    await page.getByRole("menuitem", { name: "Pause" }).click();
    await expect(page.getByText("Paused: nobody can find it now.")).toBeVisible();
    await row.getByRole("button", { name: `More for ${title}` }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await expect(row).toBeHidden();
  });

  test("is told at the field what a listing lacks", async ({ page }) => {
    await signIn(page, ready.seller);
    await page.goto("/sell/new");
    await page.getByRole("button", { name: "Publish" }).first().click();
    await expect(page.getByLabel("Title", { exact: true })).toHaveAttribute("aria-invalid", "true");
  });
});
