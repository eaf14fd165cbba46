import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type LocalMailbox, startMailbox } from "@/local/mailbox/start";
import { testEnvironment } from "./environment";

export type MailboxMessage = { to: string[]; subject?: string; html?: string; text?: string; body?: string };

/**
 * Gives the tests of one file a mailbox that the real SDKs of Resend and Twilio send to. Call it after
 * `testDatabase`, which sets the same settings to a place where nothing listens.
 */
export function testMailbox() {
  let mailbox: LocalMailbox;
  let dataDir: string;
  beforeAll(async () => {
    const settings = testEnvironment();
    dataDir = await mkdtemp(path.join(tmpdir(), "mailbox-"));
    mailbox = await startMailbox({
      port: 0,
      dataDir,
      resendApiKey: settings.RESEND_API_KEY ?? "",
      twilioAccountSid: settings.TWILIO_ACCOUNT_SID ?? "",
      twilioAuthToken: settings.TWILIO_AUTH_TOKEN ?? "",
    });
    const nowhere = "postgresql://none@127.0.0.1:9/none";
    const kept = { DATABASE_URL: nowhere, DATABASE_READ_URL: nowhere, ...settings, ...process.env };
    Object.assign(process.env, kept, { RESEND_BASE_URL: mailbox.url, TWILIO_API_URL: mailbox.url });
  });
  afterAll(async () => {
    await mailbox.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  return {
    url: () => mailbox.url,
    async messages(to: string): Promise<MailboxMessage[]> {
      const answer = await fetch(`${mailbox.url}/api/messages?to=${encodeURIComponent(to)}`);
      return ((await answer.json()) as { messages: MailboxMessage[] }).messages;
    },
    /** Makes the next sends fail, in the mailbox's own words. */
    async fail(wish: object): Promise<void> {
      const answer = await fetch(`${mailbox.url}/_test/fail`, { method: "POST", body: JSON.stringify(wish) });
      if (!answer.ok) throw new Error(`the mailbox refused: ${await answer.text()}`);
    },
  };
}
