import { followLink, readCode } from "./support/mailbox";
import { signIn, signUp, stranger } from "./support/people";
import { expect, test } from "./support/test";

test.describe("Someone who has lost their password @reset", () => {
  test("gets a link by mail, chooses another one, and is signed out everywhere else", async ({
    page,
    newPerson,
  }) => {
    const ada = stranger("Ada Holm");
    const elsewhere = await newPerson();
    await elsewhere.goto("/sign-up");
    await signUp(elsewhere, ada);

    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Forgot your password?" }).click();
    await page.waitForURL("**/forgot");
    await page.getByLabel("Email").fill(ada.email);
    await page.getByRole("button", { name: "Email me a link" }).click();
    await expect(page.getByText("Look into your mailbox")).toBeVisible();

    const opened = await followLink(page, ada.email, "Choose a new password");
    await expect(opened).toHaveURL(/\/reset$/);
    await opened.getByLabel("New password", { exact: true }).fill("password1234");
    await opened.getByRole("button", { name: "Save and sign in" }).click();
    await expect(opened.getByText(/Many people use this password/).first()).toBeVisible();
    const password = "nine herons over the marsh";
    await opened.getByLabel("New password", { exact: true }).fill(password);
    await opened.getByRole("button", { name: "Save and sign in" }).click();
    await opened.waitForURL(/\/en$/);
    await opened.goto("/me");
    await expect(opened.getByText(ada.email)).toBeVisible();

    await elsewhere.goto("/me");
    await expect(elsewhere).toHaveURL(/\/sign-in/);
    await signIn(elsewhere, { email: ada.email, password });
    await elsewhere.goto("/settings/password");
    await elsewhere.getByLabel("Current password").fill(password);
    await elsewhere.getByLabel("New password", { exact: true }).fill("a quiet harbour in May");
    await elsewhere.getByRole("button", { name: "Change password" }).click();
    await expect(elsewhere.getByText("Your password is changed.")).toBeVisible();
  });

  test("signs in with a mailed code instead @code", async ({ page, newPerson }) => {
    const eve = stranger("Eve Moth");
    const elsewhere = await newPerson();
    await elsewhere.goto("/sign-up");
    await signUp(elsewhere, eve);

    await page.goto("/sign-in?next=/orders");
    await page.getByRole("link", { name: "Email me a code instead" }).click();
    await page.waitForURL("**/sign-in/code*");
    await page.getByLabel("Email").fill(eve.email);
    await page.getByRole("button", { name: "Email me a code" }).click();
    await expect(page.getByText(/If this address has an account/)).toBeVisible();
    const code = await readCode(page, eve.email, "signs you in");
    await page.getByLabel("Code").pressSequentially(code);
    await page.waitForURL("**/orders");
    await elsewhere.goto("/me");
    await expect(elsewhere.getByText(eve.email)).toBeVisible();
  });
});
