import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { writer } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/ids";
import { advanceClock } from "@/lib/testing/clock";
import { testDatabase } from "@/lib/testing/database";
import { testMailbox } from "@/lib/testing/mailbox";
import { planDelivery } from "../commands/plan-delivery";
import { deliverEmail } from "./deliver-email";

testDatabase();
const mailbox = testMailbox();

const system = { actor: { kind: "system", name: "test" } as const };
const mail = (more: object = {}) => ({
  eventId: randomUUID(),
  userId: newId<"user">(),
  kind: "welcome",
  to: `${randomUUID()}@people.example`,
  subject: "Welcome",
  html: "<p>Hello</p>",
  text: "Hello",
  ...more,
});
const rows = (eventId: string) => writer().delivery.findMany({ where: { eventId } });

it("sends, and writes down that it did", async () => {
  const input = mail();
  expect(await deliverEmail(system, input)).toEqual({ state: "sent" });
  expect(await mailbox.messages(input.to)).toMatchObject([{ subject: "Welcome", text: "Hello" }]);
  expect(await rows(input.eventId)).toMatchObject([
    { state: "sent", channel: "email", kind: "welcome", attempts: 1, providerId: expect.any(String) },
  ]);
});

// Red when `claimDelivery` in store/deliveries.ts lets more than one through (drop its `OR`): attempts are counted too.
it("sends one email however many runs there are at once, and one after", async () => {
  const input = mail();
  const runs = await Promise.allSettled(Array.from({ length: 20 }, () => deliverEmail(system, input)));
  for (const run of runs) {
    if (run.status === "rejected") expect(run.reason).toMatchObject({ code: "unavailable" });
    else expect(run.value).toEqual({ state: "sent" });
  }
  expect(await deliverEmail(system, input)).toEqual({ state: "sent" });
  expect(await mailbox.messages(input.to)).toHaveLength(1);
  expect(await rows(input.eventId)).toMatchObject([{ state: "sent", attempts: 1 }]);
});

it("tells each person and each event of their own", async () => {
  const [first, second] = [mail(), mail()];
  await deliverEmail(system, first);
  await deliverEmail(system, { ...second, eventId: first.eventId });
  await deliverEmail(system, { ...first, eventId: second.eventId });
  expect(await mailbox.messages(first.to)).toHaveLength(2);
  expect(await mailbox.messages(second.to)).toHaveLength(1);
});

// Red when `giveBackDelivery` is not called: the second try would find the claim and give up.
it("can be run again at once when the provider was away, and then sends one", async () => {
  const input = mail();
  await mailbox.fail({ channel: "email", to: input.to, how: "lose" });
  await expect(deliverEmail(system, input)).rejects.toMatchObject({ code: "unavailable" });
  expect(await deliverEmail(system, input)).toEqual({ state: "sent" });
  expect(await mailbox.messages(input.to)).toHaveLength(1);
});

it("does not try again what was refused for good", async () => {
  const input = mail();
  await mailbox.fail({ channel: "email", to: input.to, status: 422 });
  expect(await deliverEmail(system, input)).toEqual({ state: "failed" });
  expect(await deliverEmail(system, input)).toEqual({ state: "failed" });
  expect(await rows(input.eventId)).toMatchObject([{ state: "failed", failure: "validation_error" }]);
});

it("is taken up again after a sender died with its claim", async () => {
  const { to, subject, html, text, ...key } = mail();
  expect(await planDelivery(system, { ...key, channel: "email" })).toMatchObject({ outcome: "claimed" });
  await expect(deliverEmail(system, { ...key, to, subject, html, text })).rejects.toMatchObject({
    code: "unavailable",
  });
  advanceClock(61_000);
  expect(await deliverEmail(system, { ...key, to, subject, html, text })).toEqual({ state: "sent" });
});
