import { ready, signIn, signUp, stranger } from "./support/people";
import { expect, test } from "./support/test";

test.describe("Someone joins @signup", () => {
  test("signs up with the mailed code, leaves, and comes back", async ({ page }) => {
    const ada = stranger("Ada Holm");
    await page.goto("/");
    await page
      .getByRole("link", { name: /sign in/i })
      .first()
      .click();
    await page
      .getByRole("main")
      .getByRole("link", { name: /create an account/i })
      .click();
    await signUp(page, ada);
    await page.goto("/me");
    await expect(page.getByText(ada.email)).toBeVisible();

    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto("/sign-out", { waitUntil: "networkidle" });
    // What the page before was still asking for comes first.
    const here = asked.slice(asked.indexOf("/sign-out"));
    expect(here, "a page to leave by opens no live connection").not.toContain("/api/v1/live/auth");
    await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(/\/en$/);
    await page.goto("/me");
    await expect(page).toHaveURL(/\/sign-in/);

    await signIn(page, ada);
    await page.goto("/me");
    await expect(page.getByText(ada.email)).toBeVisible();
  });

  test("is told at the field what is not right, and loses nothing that was typed", async ({ page }) => {
    await page.goto("/sign-up");
    await page.getByLabel("Your name").fill("Ada");
    await page.getByLabel("Email").fill("not an address");
    await page.getByLabel("Password", { exact: true }).fill("short");
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByLabel("Email")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("Password", { exact: true })).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("Your name")).toHaveValue("Ada");
    await expect(page.getByLabel("Email")).toHaveValue("not an address");
  });

  test("gets no answer that tells whether a password was nearly right", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("Email").fill(ready.buyer.email);
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("That email and password do not belong together.").first()).toBeVisible();
  });

  test("three tries in, a wrong code still says how many are left", async ({ page }) => {
    const eve = stranger("Eve Moth");
    await page.goto("/sign-up");
    await page.getByLabel("Your name").fill(eve.name);
    await page.getByLabel("Email").fill(eve.email);
    await page.getByLabel("Password", { exact: true }).fill(eve.password);
    await page.getByRole("button", { name: "Create account" }).click();
    await page.getByLabel("Code").pressSequentially("000000");
    await expect(page.getByText(/You have 4 more tries|not the code/i).first()).toBeVisible();
  });
});
