import type { Page } from "@playwright/test";
import { stand } from "./stand";
import { expect } from "./test";

/** Opens the mailbox of one address in a tab of its own. */
async function openMailbox(page: Page, address: string): Promise<Page> {
  const mailbox = await page.context().newPage();
  await mailbox.goto(`${stand.mailbox}/?to=${encodeURIComponent(address)}`);
  return mailbox;
}

/** Reads the newest code that was mailed to this address, as a person would: on the mailbox's page. */
export async function readCode(page: Page, address: string): Promise<string> {
  const mailbox = await openMailbox(page, address);
  // The page looks for new mail by itself.
  const newest = mailbox.locator(".message .code").first();
  await expect(newest).toHaveText(/\d{6}/, { timeout: 60_000 });
  const code = /\d{6}/.exec((await newest.textContent()) ?? "")?.[0] ?? "";
  await mailbox.close();
  return code;
}

/** Waits until this address has exactly these mails, newest first. */
export async function expectMails(page: Page, address: string, subjects: readonly RegExp[]): Promise<void> {
  const mailbox = await openMailbox(page, address);
  const found = mailbox.locator(".message .subject");
  await expect(found).toHaveText([...subjects], { timeout: 30_000 });
  await mailbox.close();
}
