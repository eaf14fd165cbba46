import { expect, it } from "vitest";
import { signUp } from "@/lib/accounts/tasks/sign-up";
import { writer } from "@/lib/platform/db/client";
import { codeFor, createPerson } from "@/lib/testing/accounts";
import { advanceClock } from "@/lib/testing/clock";
import { testDatabase } from "@/lib/testing/database";
import { testMailbox } from "@/lib/testing/mailbox";
import { mailCode, mailWelcome } from "./messages";
import { eventsFor, newsFor } from "./order-news";

testDatabase();
const mailbox = testMailbox();

let host = 0;
async function requested(email: string, locale: "en" | "de" = "en") {
  const ctx = { actor: { kind: "visitor", address: `192.0.2.${++host}` } as const };
  const person = { email, locale, password: "correct horse battery", name: "http://spam.example" };
  const { challengeId } = await signUp(ctx, person);
  const row = await writer().outboxEvent.findFirstOrThrow({ where: { subject: challengeId } });
  const payload = row.payload as { challengeId: string; userId: string; codeVersion: number };
  return { eventId: row.id, ...payload };
}

// Red when `planDelivery` goes from deliver-email.ts and the provider forgets its keys: both would have to fail.
it("mails a code once, however often the workflow is run, and lets it leave by mail alone", async () => {
  const event = await requested("new@example.com", "de");
  const code = await codeFor(event.challengeId);
  const runs = await Promise.allSettled(Array.from({ length: 20 }, () => mailCode(event)));
  const told = [...runs, { value: await mailCode(event) }];
  const mails = await mailbox.messages("new@example.com");
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toBe(`${code} ist dein Code für ResaleHub`);
  expect(mails[0]?.text).not.toContain("spam.example");
  expect(JSON.stringify(told)).not.toContain(code);
  const rows = await writer().delivery.findMany({ where: { eventId: event.eventId } });
  expect(rows).toMatchObject([{ state: "sent", kind: "verification-code", userId: event.userId }]);
  expect(JSON.stringify(rows)).not.toContain(code);
});

it("tells the owner of an account that someone signed up with their address", async () => {
  const owner = await createPerson({ name: "Mara Lind" });
  expect(await mailCode(await requested(owner.email, "de"))).toEqual({ state: "sent" });
  const [mail] = await mailbox.messages(owner.email);
  expect(mail?.subject).toBe("You already have an account");
  expect(mail?.text).toContain("Hello Mara Lind,");
  expect(mail?.text).not.toMatch(/\b\d{6}\b/);
});

it("does not mail a code that has run out", async () => {
  const event = await requested("late@example.com");
  advanceClock(600_000);
  expect(await mailCode(event)).toEqual({ state: "skipped" });
  expect(await mailbox.messages("late@example.com")).toEqual([]);
});

it("welcomes a person, and nobody who is gone", async () => {
  const { userId, email } = await createPerson({ name: "Zoë" });
  expect(await mailWelcome({ eventId: "e1", userId })).toEqual({ state: "sent" });
  expect((await mailbox.messages(email)).map((mail) => mail.subject)).toEqual(["Welcome to ResaleHub"]);
  await writer().user.delete({ where: { id: userId } });
  expect(await mailWelcome({ eventId: "e2", userId })).toEqual({ state: "skipped" });
});

it("tells each party of what concerns them", () => {
  expect(newsFor("orders/order.paid", "buyer")?.kind).toBe("paid");
  expect(newsFor("orders/order.paid", "seller")?.kind).toBe("sold");
  expect(newsFor("orders/order.shipped", "seller")).toBeUndefined();
  expect(eventsFor("seller")).toEqual([
    "orders/order.paid",
    "orders/order.ship_reminded",
    "orders/order.cancelled",
    "payments/transfer.succeeded",
  ]);
});
