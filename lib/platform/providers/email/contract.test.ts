import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { testMailbox } from "@/lib/testing/mailbox";
import { leadToSandbox } from "@/lib/testing/sandbox";
import { IS_REAL } from "@/local/sandbox";
import { emailProvider } from "./provider";

const mailbox = testMailbox();
leadToSandbox({
  RESEND_API_KEY: "VENDOR_RESEND_API_KEY",
  EMAIL_FROM: "VENDOR_RESEND_FROM",
  RESEND_BASE_URL: "VENDOR_RESEND_URL",
});

const email = (more: object = {}) => ({
  // Resend's own test address; what is behind the plus tells one test from another.
  to: `delivered+${randomUUID()}@resend.dev`,
  subject: "Zwölf Äpfel",
  html: "<p>Zwölf</p>",
  text: "Zwölf",
  idempotencyKey: randomUUID(),
  kind: "welcome",
  ...more,
});
const send = async (mail: ReturnType<typeof email>) => (await emailProvider()).send(mail);

it("hands an email over, in both forms", async () => {
  const mail = email();
  expect(await send(mail)).toMatchObject({ outcome: "accepted", providerId: expect.any(String) });
  const { to, subject, html, text } = mail;
  if (IS_REAL) return; // Only the local mailbox can be read.
  expect(await mailbox.messages(to)).toMatchObject([{ to: [to], subject, html, text }]);
});

// Red when `idempotencyKey` is not passed on in resend.ts.
it("sends one email for one key, even when the words of the retry differ", async () => {
  const mail = email();
  const first = await send(mail);
  expect(await send(mail)).toEqual(first);
  expect(await send({ ...mail, text: "Zwölf, noch einmal" })).toEqual({
    outcome: "accepted",
    providerId: null,
  });
  if (!IS_REAL) expect(await mailbox.messages(mail.to)).toHaveLength(1);
});

it.skipIf(IS_REAL)("sends once when an answer was lost", async () => {
  const mail = email();
  await mailbox.fail({ channel: "email", to: mail.to, how: "lose" });
  await expect(send(mail)).rejects.toMatchObject({ code: "unavailable" });
  expect(await send(mail)).toMatchObject({ outcome: "accepted" });
  expect(await mailbox.messages(mail.to)).toHaveLength(1);
});

it.skipIf(IS_REAL).each([429, 500, 503])("says that trying again can help after %i", async (status) => {
  const mail = email();
  await mailbox.fail({ channel: "email", to: mail.to, status });
  await expect(send(mail)).rejects.toMatchObject({ code: "unavailable", status: 503 });
  expect(await send(mail)).toMatchObject({ outcome: "accepted" });
});

it("says that an address which cannot be is refused for good", async () => {
  expect(await send(email({ to: "nobody@nowhere" }))).toEqual({
    outcome: "refused",
    reason: "validation_error",
  });
});
