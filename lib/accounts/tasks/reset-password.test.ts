import { expect, it } from "vitest";
import { systemActor, VISITOR } from "@/lib/kernel/actor";
import { writer } from "@/lib/platform/db/client";
import { createPerson, tokenFor } from "@/lib/testing/accounts";
import { advanceClock } from "@/lib/testing/clock";
import { testDatabase } from "@/lib/testing/database";
import { purgeAccounts } from "../commands/purge-accounts";
import { getResetLink } from "../queries/get-reset-link";
import { getResetMessage } from "../queries/get-reset-message";
import { getSession } from "../queries/get-session";
import { askReset } from "./ask-reset";
import { askSignInCode } from "./ask-sign-in-code";
import { resetPassword } from "./reset-password";
import { signIn } from "./sign-in";
import { signUp } from "./sign-up";

testDatabase();

const system = { actor: systemActor("test") };
let host = 0;
/** Each visitor from an address of their own, so that the limits of one test are not met by another. */
const visitor = () => ({ actor: { ...VISITOR, kind: "visitor" as const, address: `198.51.100.${++host}` } });
const MINUTE = 60_000;
const OLD = "correct horse battery";
const password = "nine herons over the marsh";
const over = { code: "link_over", status: 409 };

async function opened(email: string) {
  const answer = await signIn(visitor(), { email, password: OLD });
  if (answer.outcome !== "signed_in") throw new Error("not signed in");
  return answer.sessionId;
}

async function linkOf({ userId, email }: { userId: string; email: string }): Promise<string> {
  await askReset(visitor(), { email });
  return tokenFor(userId);
}

it("sets the password, lets the person in anew, and tells of it", async () => {
  const person = await createPerson();
  const token = await linkOf(person);
  expect((await getResetLink(visitor(), { token }))?.sentTo).toMatch(/^..•••@people\.example$/);
  const { userId, sessionId } = await resetPassword(visitor(), { token, password });
  expect(userId).toBe(person.userId);
  expect(await getSession(system, { sessionId })).toMatchObject({ userId });
  expect(await signIn(visitor(), { email: person.email, password })).toMatchObject({ outcome: "signed_in" });
  await expect(signIn(visitor(), { email: person.email, password: OLD })).rejects.toMatchObject({
    status: 401,
  });
  const told = await writer().outboxEvent.findMany({
    where: { subject: userId },
    select: { name: true, payload: true },
  });
  expect(told).toContainEqual({ name: "accounts/password.changed", payload: { userId } });
});

// Red when endSessions, or its sessionEnded, goes from redeem-reset.ts.
it("ends every session, every open code and every other link", async () => {
  const person = await createPerson();
  const sessions = [await opened(person.email), await opened(person.email)];
  const { challengeId } = await askSignInCode(visitor(), { email: person.email });
  const token = await linkOf(person);
  await resetPassword(visitor(), { token, password });
  for (const sessionId of sessions) expect(await getSession(system, { sessionId })).toBeNull();
  expect(await writer().session.count({ where: { userId: person.userId, revokedAt: null } })).toBe(1);
  expect((await writer().challenge.findUnique({ where: { id: challengeId } }))?.usedAt).not.toBeNull();
  const ended = { name: "accounts/session.ended", subject: person.userId };
  expect(await writer().outboxEvent.count({ where: ended })).toBe(1);
});

// Red when `usedAt: null` goes from takeReset in store/resets.ts.
it("is good once, however many try at the same moment", async () => {
  const person = await createPerson();
  const token = await linkOf(person);
  const tries = Array.from({ length: 12 }, (_, n) =>
    resetPassword(visitor(), { token, password: `${password} ${n}` }),
  );
  const answers = await Promise.allSettled(tries);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const answer of answers) if (answer.status === "rejected") expect(answer.reason).toMatchObject(over);
  expect(await writer().session.count({ where: { userId: person.userId } })).toBe(1);
});

// Red when closeResets goes from request-reset.ts.
it("counts no more once a newer link was asked for", async () => {
  const person = await createPerson();
  const [older, newer] = [await linkOf(person), await linkOf(person)];
  await expect(resetPassword(visitor(), { token: older, password })).rejects.toMatchObject(over);
  expect(await getResetLink(visitor(), { token: older })).toBeNull();
  await resetPassword(visitor(), { token: newer, password });
});

// Red when `expiresAt` goes from takeReset and from isUsable in model/reset-link.ts.
it("counts no more after half an hour, and is forgotten after days", async () => {
  const person = await createPerson();
  const token = await linkOf(person);
  advanceClock(31 * MINUTE);
  await expect(resetPassword(visitor(), { token, password })).rejects.toMatchObject(over);
  advanceClock(3 * 24 * 60 * MINUTE);
  await purgeAccounts(system, {});
  expect(await writer().passwordReset.count({ where: { userId: person.userId } })).toBe(0);
});

it("keeps nothing by which a link could be made, and says nothing of it in an event", async () => {
  const person = await createPerson();
  const token = await linkOf(person);
  const rows = await writer().passwordReset.findMany({ where: { userId: person.userId } });
  const events = await writer().outboxEvent.findMany({ where: { name: "accounts/reset.requested" } });
  expect(JSON.stringify([rows, events])).not.toContain(token);
  const [event] = events.filter(({ payload }) => JSON.stringify(payload).includes(person.userId));
  const { resetId } = (event?.payload ?? {}) as { resetId: string };
  expect(await getResetMessage(system, { resetId })).toMatchObject({ token, email: person.email });
});

// Red when a password typed at sign-up outlives the reset, or the address does not count as shown (redeem-reset.ts).
it("verifies an address that was not, under the password of its owner", async () => {
  const email = "never-verified@people.example";
  await signUp(visitor(), { email, password: "a stranger's own words", name: "Uma" });
  const { id: userId } = await writer().user.findUniqueOrThrow({ where: { email } });
  await resetPassword(visitor(), { token: await linkOf({ userId, email }), password });
  expect(await signIn(visitor(), { email, password })).toMatchObject({ outcome: "signed_in" });
  const names = (await writer().outboxEvent.findMany({ where: { subject: userId } })).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["accounts/email.verified", "accounts/contact.changed"]));
});

// Red when takeLimits goes from ask-reset.ts.
it("mails few links to one address, whoever asks", async () => {
  const { email } = await createPerson();
  const answers = await Promise.allSettled(Array.from({ length: 8 }, () => askReset(visitor(), { email })));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
});
