import type { Page } from "@playwright/test";
import { stand } from "./stand";
import { expect } from "./test";

/** Opens the mailbox of one address (or, as `sms`, of one number) in a tab of its own. */
async function openMailbox(page: Page, address: string, folder: "" | "sms" = ""): Promise<Page> {
  const mailbox = await page.context().newPage();
  await mailbox.goto(`${stand.mailbox}/${folder}?to=${encodeURIComponent(address)}`);
  return mailbox;
}

/** Reads the newest code that was mailed to this address, as a person would: on the mailbox's page. */
export async function readCode(page: Page, address: string, subject = ""): Promise<string> {
  return newestCode(await openMailbox(page, address), subject);
}

/** The same for a code that came to this number as a text message. */
export async function readTextedCode(page: Page, phone: string): Promise<string> {
  return newestCode(await openMailbox(page, phone, "sms"));
}

async function newestCode(mailbox: Page, subject = ""): Promise<string> {
  // The page looks for new mail by itself.
  const newest = mailbox.locator(".message").filter({ hasText: subject }).locator(".code").first();
  await expect(newest).toHaveText(/\d{6}/, { timeout: 60_000 });
  const code = /\d{6}/.exec((await newest.textContent()) ?? "")?.[0] ?? "";
  await mailbox.close();
  return code;
}

/** Opens the newest mail of this subject and follows its link, in the mailbox's tab. */
export async function followLink(page: Page, address: string, subject: string): Promise<Page> {
  const mailbox = await openMailbox(page, address);
  await mailbox.getByRole("link", { name: subject }).first().click({ timeout: 60_000 });
  await mailbox.getByRole("link", { name: "Text", exact: true }).click();
  await mailbox.locator(`.plain a[href^='${stand.app}']`).first().click();
  await mailbox.waitForURL(`${stand.app}/**`);
  return mailbox;
}

/** Waits until this address has exactly these mails, newest first. */
export async function expectMails(page: Page, address: string, subjects: readonly RegExp[]): Promise<void> {
  const mailbox = await openMailbox(page, address);
  const found = mailbox.locator(".message .subject");
  await expect(found).toHaveText([...subjects], { timeout: 30_000 });
  await mailbox.close();
}
