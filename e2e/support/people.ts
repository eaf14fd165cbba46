import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { readCode } from "./mailbox";
import { stand } from "./stand";
import { expect } from "./test";

/** Someone who has never been here; the address is new each time, so a journey can be run again. */
export type Stranger = { readonly name: string; readonly email: string; readonly password: string };

export function stranger(name: string): Stranger {
  const word = name.toLowerCase().replace(/[^a-z]/g, "");
  return {
    name,
    email: `${word}-${randomUUID().slice(0, 8)}@people.example`,
    password: "a quiet harbour in May",
  };
}

/** The demo's ready accounts. */
export const ready = {
  buyer: { email: "lena@example.com", password: "resale-demo-2026" },
  seller: { email: "mathilde@example.com", password: "resale-demo-2026" },
  operator: { email: "operator@example.com", password: "resale-demo-2026" },
} as const;

/** Fills in the form of the page that is open, and sends it. */
export async function fillInSignUp(page: Page, { name, email, password }: Stranger): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
}

/** Signs up from the page that is open, with the code from the mailbox; ends where the site leads to. */
export async function signUp(page: Page, person: Stranger): Promise<void> {
  await fillInSignUp(page, person);
  await expect(page.getByRole("heading", { name: "Type the code that we sent you" })).toBeVisible();
  const code = await readCode(page, person.email);
  // The sixth digit sends the form.
  await page.getByLabel("Code").pressSequentially(code);
  await page.waitForURL((url) => !url.pathname.startsWith("/verify"));
}

export async function signIn(page: Page, person: { email: string; password: string }): Promise<void> {
  await page.goto(`${stand.app}/sign-in`);
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
