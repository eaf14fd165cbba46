import { expect, it } from "vitest";
import { VISITOR } from "@/lib/kernel/actor";
import { writer } from "@/lib/platform/db/client";
import { codeFor, createPerson } from "@/lib/testing/accounts";
import { testDatabase } from "@/lib/testing/database";
import { getChallenge } from "../queries/get-challenge";
import { signIn } from "./sign-in";
import { signUp } from "./sign-up";
import { verifyEmail } from "./verify-email";

testDatabase();

let host = 0;
/** Each visitor from an address of their own, so that the limits of one test are not met by another. */
const visitor = () => ({ actor: { ...VISITOR, kind: "visitor" as const, address: `192.0.2.${++host}` } });
const mara = {
  email: " Mara@Example.com",
  password: "correct horse battery",
  name: "Mara",
  locale: "de" as const,
};
const typed = (email: string) => ({ ...mara, email });

it("makes an unverified account and asks for a code", async () => {
  const { challengeId } = await signUp(visitor(), mara);
  const person = await writer().user.findUniqueOrThrow({ where: { email: "mara@example.com" } });
  expect(person).toMatchObject({ name: "Mara", locale: "de", emailVerifiedAt: null });
  expect(person.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,/);
  const events = await writer().outboxEvent.findMany({
    where: { subject: { in: [person.id, challengeId] } },
  });
  expect(events.map(({ name, payload }) => ({ name, payload }))).toEqual([
    { name: "accounts/person.registered", payload: { userId: person.id } },
    {
      name: "accounts/code.requested",
      payload: { challengeId, userId: person.id, purpose: "verify_email", channel: "email", codeVersion: 1 },
    },
  ]);
});

// Red when register-person.ts answers or fails differently for an address that has an account.
it("answers an address that has an account as it answers any other, and tells only its owner", async () => {
  const owner = await createPerson();
  const known = await signUp(visitor(), typed(owner.email));
  const fresh = await signUp(visitor(), typed("fresh@example.com"));
  expect(Object.keys(known)).toEqual(Object.keys(fresh));
  const pages = await Promise.all([known, fresh].map((c) => getChallenge({ actor: VISITOR }, c)));
  expect(Object.keys(pages[0] ?? {})).toEqual(Object.keys(pages[1] ?? {}));
  expect(pages.map((page) => page?.open)).toEqual([true, true]);
  const guess = (challengeId: string) => verifyEmail(visitor(), { challengeId, code: "000000" });
  await expect(guess(known.challengeId)).rejects.toMatchObject({ code: "wrong_code", params: { left: 4 } });
  await expect(guess(fresh.challengeId)).rejects.toMatchObject({ code: "wrong_code", params: { left: 4 } });

  const [event] = await writer().outboxEvent.findMany({ where: { subject: known.challengeId } });
  expect(event?.payload).toMatchObject({ purpose: "account_exists", userId: owner.userId });
  expect(await writer().user.findUnique({ where: { id: owner.userId } })).toMatchObject({ name: owner.name });
});

// Red when the check of `purpose` goes from redeem-code.ts: the notice's challenge would open the account.
it("opens no account by the challenge of the notice", async () => {
  const owner = await createPerson();
  const { challengeId } = await signUp(visitor(), typed(owner.email));
  const code = await codeFor(challengeId);
  await expect(verifyEmail(visitor(), { challengeId, code })).rejects.toMatchObject({ code: "wrong_code" });
  expect(await writer().session.count({ where: { userId: owner.userId } })).toBe(0);
});

// Red when verify-user takes the account's latest password instead of the challenge's own (redeem-code.ts).
it("gives the account the password of the one who passes the challenge, not of a stranger who signed up with it", async () => {
  const email = "victim@example.com";
  const owner = await signUp(visitor(), { ...mara, email, password: "the owner's own words" });
  await signUp(visitor(), { ...mara, email, name: "Mallory", password: "a stranger's words" });
  const code = await codeFor(owner.challengeId);
  await verifyEmail(visitor(), { challengeId: owner.challengeId, code });
  await expect(signIn(visitor(), { email, password: "a stranger's words" })).rejects.toMatchObject({
    status: 401,
  });
  expect(await signIn(visitor(), { email, password: "the owner's own words" })).toMatchObject({
    outcome: "signed_in",
  });
  expect(await writer().user.findUnique({ where: { email } })).toMatchObject({ name: "Mara" });
});

// Red when `skipDuplicates` goes from insertUser in store/users.ts.
it("makes one account of many sign-ups at once", async () => {
  const email = "twice@example.com";
  const answers = await Promise.all(Array.from({ length: 6 }, () => signUp(visitor(), { ...mara, email })));
  expect(new Set(answers.map((a) => a.challengeId)).size).toBe(6);
  expect(await writer().user.count({ where: { email } })).toBe(1);
  const registered = await writer().outboxEvent.count({
    where: { name: "accounts/person.registered", payload: { path: ["userId"], not: "" } },
  });
  expect(registered).toBe(await writer().user.count());
});

// Red when takeLimits goes from sign-up.ts.
it("mails one address only so often, whoever asks", async () => {
  const email = "flood@example.com";
  const answers = await Promise.allSettled(
    Array.from({ length: 12 }, () => signUp(visitor(), { ...mara, email })),
  );
  expect(answers.filter((a) => a.status === "fulfilled")).toHaveLength(8);
  expect(answers.find((a) => a.status === "rejected")).toMatchObject({ reason: { status: 429 } });
});
