import { expectMails } from "./support/mailbox";
import { signIn, signUp, stranger } from "./support/people";
import { somePhotos } from "./support/photos";
import { expect, test } from "./support/test";

test.describe("Someone looks after their account", () => {
  test("ends a session on another device, which is out at its next step @revoke", async ({
    page,
    newPerson,
  }) => {
    const ada = stranger("Ada Holm");
    await page.goto("/sign-up");
    await signUp(page, ada);
    const other = await newPerson();
    await signIn(other, ada);
    await other.goto("/me");
    await expect(other.getByText(ada.email)).toBeVisible();
    // The first device was no news, the second one is.
    await expectMails(page, ada.email, [
      /signed in on a new device/,
      /welcome|Welcome|is your code/,
      /welcome|Welcome|is your code/,
    ]);

    await page.goto("/me");
    await page
      .getByRole("main")
      .getByRole("link", { name: /^Settings/ })
      .click();
    await page
      .getByRole("main")
      .getByRole("link", { name: /^Security/ })
      .click();
    await expect(page.getByText("This device")).toHaveCount(1);
    await page.getByRole("button", { name: /^End the session/ }).click();
    await expect(page.getByRole("status").filter({ hasText: "Done." })).toBeVisible();
    await expect(page.getByRole("button", { name: /^End the session/ })).toHaveCount(0);

    await other.goto("/orders");
    await expect(other).toHaveURL(/\/sign-in/);
    await page.goto("/me");
    await expect(page.getByText(ada.email)).toBeVisible();
  });

  test("signs out everywhere @revoke", async ({ page, newPerson }) => {
    const ada = stranger("Ada Holm");
    await page.goto("/sign-up");
    await signUp(page, ada);
    const other = await newPerson();
    await signIn(other, ada);
    await page.goto("/settings/security");
    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    await page.waitForURL(/\/sign-in/);
    for (const device of [page, other]) {
      await device.goto("/me");
      await expect(device).toHaveURL(/\/sign-in/);
    }
  });

  test("shows a handle and a picture, and is spoken to in another language @settings", async ({ page }) => {
    const ada = stranger("Ada Holm");
    await page.goto("/sign-up");
    await signUp(page, ada);
    await page.goto("/settings/profile");
    await page.getByLabel("About you").fill("Old cameras.");
    await page.getByLabel("Handle").fill("admin");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByLabel("Handle")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("About you")).toHaveValue("Old cameras.");
    await page.getByLabel("Handle").fill(`ada-${ada.email.slice(8, 16)}`);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();

    await page
      .getByLabel("Choose a picture")
      .setInputFiles({ name: "none.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<b>none</b>") });
    await expect(page.getByText("That is no photo that we can show.")).toBeVisible({ timeout: 30_000 });
    await page.getByLabel("Choose a picture").setInputFiles(await somePhotos(1));
    await expect(page.getByLabel("Choose another")).toBeVisible({ timeout: 30_000 });
    await page.getByRole("button", { name: "Remove it" }).click();
    await expect(page.getByLabel("Choose a picture")).toBeVisible();

    await page.goto("/settings/preferences");
    await page.getByRole("combobox", { name: "Language" }).selectOption("de");
    await page.getByText("Dark", { exact: true }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Gespeichert." })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  });
});
