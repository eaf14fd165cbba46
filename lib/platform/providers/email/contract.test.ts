import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { testMailbox } from "@/lib/testing/mailbox";
import { emailProvider } from "./provider";

const mailbox = testMailbox();

const email = (more: object = {}) => ({
  to: `${randomUUID()}@people.example`,
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
  expect(await mailbox.messages(mail.to)).toHaveLength(1);
});

it("sends once when an answer was lost", async () => {
  const mail = email();
  await mailbox.fail({ channel: "email", to: mail.to, how: "lose" });
  await expect(send(mail)).rejects.toMatchObject({ code: "unavailable" });
  expect(await send(mail)).toMatchObject({ outcome: "accepted" });
  expect(await mailbox.messages(mail.to)).toHaveLength(1);
});

it.each([429, 500, 503])("says that trying again can help after %i", async (status) => {
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
