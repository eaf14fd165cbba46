import { expect, it } from "vitest";
import { addMs } from "@/lib/kernel/time";
import { writer } from "@/lib/platform/db/client";
import { createPerson } from "@/lib/testing/accounts";
import { advanceClock } from "@/lib/testing/clock";
import { testDatabase } from "@/lib/testing/database";
import { getSession } from "../queries/get-session";
import { signIn } from "../tasks/sign-in";
import { purgeAccounts } from "./purge-accounts";
import { revokeSession } from "./revoke-session";
import { signOut } from "./sign-out";
import { touchSession } from "./touch-session";

testDatabase();

const DAY = 86_400_000;
const system = { actor: { kind: "system", name: "test" } as const };
let host = 0;

async function signedIn() {
  const person = await createPerson();
  const ctx = { actor: { kind: "visitor", address: `203.0.113.${++host}` } as const };
  const answer = await signIn(ctx, { email: person.email, password: "correct horse battery" });
  if (answer.outcome !== "signed_in") throw new Error("not signed in");
  const { userId, sessionId } = answer;
  const actor = {
    kind: "user",
    userId,
    sessionId,
    roles: ["buyer"],
    suspended: false,
    phoneVerified: false,
  } as const;
  return { ...person, sessionId, ctx: { actor } };
}

// Red when the check of `revokedAt` goes from model/session.ts.
it("is worthless at once after signing out", async () => {
  const { ctx, sessionId } = await signedIn();
  expect(await getSession(system, { sessionId })).not.toBeNull();
  expect(await signOut(ctx, {})).toEqual({ ended: true });
  expect(await getSession(system, { sessionId })).toBeNull();
  expect(await signOut(ctx, {})).toEqual({ ended: false });
});

const publicIdOf = async (sessionId: string) =>
  (await writer().session.findUniqueOrThrow({ where: { id: sessionId } })).publicId;

// Red when `userId` goes from endOwnSession in store/sessions.ts.
it("is ended by its owner alone", async () => {
  const owner = await signedIn();
  const stranger = await signedIn();
  const { sessionId } = owner;
  const session = await publicIdOf(sessionId);
  await expect(revokeSession(stranger.ctx, { session })).rejects.toMatchObject({ status: 404 });
  expect(await getSession(system, { sessionId })).not.toBeNull();
  expect(await revokeSession(owner.ctx, { session })).toEqual({ session });
  expect(await getSession(system, { sessionId })).toBeNull();
  await expect(revokeSession(owner.ctx, { session })).rejects.toMatchObject({ status: 404 });
});

it("tells once that a session has ended, and of which person", async () => {
  const { ctx, userId, sessionId } = await signedIn();
  await signOut(ctx, {});
  await signOut(ctx, {});
  const other = await signedIn();
  await revokeSession(other.ctx, { session: await publicIdOf(other.sessionId) });
  const told = await writer().outboxEvent.findMany({
    where: { name: "accounts/session.ended", subject: { in: [sessionId, other.sessionId] } },
    orderBy: { id: "asc" },
  });
  expect(told.map(({ payload }) => payload)).toEqual([{ userId }, { userId: other.userId }]);
});

it("says that its person is suspended", async () => {
  const { userId, sessionId } = await signedIn();
  await writer().user.update({ where: { id: userId }, data: { suspendedAt: new Date() } });
  expect(await getSession(system, { sessionId })).toMatchObject({ suspended: true });
});

it("lives on while it is used, and ends after two idle weeks", async () => {
  const { sessionId } = await signedIn();
  advanceClock(13 * DAY);
  expect(await getSession(system, { sessionId })).toMatchObject({ touchDue: true });
  await touchSession(system, { sessionId });
  expect(await getSession(system, { sessionId })).toMatchObject({ touchDue: false });
  advanceClock(13 * DAY);
  expect(await getSession(system, { sessionId })).not.toBeNull();
  advanceClock(2 * DAY);
  expect(await getSession(system, { sessionId })).toBeNull();
});

it("is written to at most each five minutes", async () => {
  const { sessionId } = await signedIn();
  const seen = async () =>
    (await writer().session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt;
  const first = await seen();
  advanceClock(60_000);
  await touchSession(system, { sessionId });
  expect(await seen()).toEqual(first);
  advanceClock(5 * 60_000);
  await touchSession(system, { sessionId });
  expect((await seen()) > addMs(first, 300_000)).toBe(true);
});

it("is forgotten a month after its end, and so is an address never verified", async () => {
  const { sessionId, userId } = await signedIn();
  await writer().user.update({ where: { id: userId }, data: { emailVerifiedAt: null } });
  const kept = await createPerson();
  await writer().session.update({
    where: { id: sessionId },
    data: { expiresAt: new Date(Date.now() - 31 * DAY) },
  });
  await purgeAccounts(system, {});
  expect(await writer().session.count({ where: { id: sessionId } })).toBe(0);
  expect(await writer().user.findMany({ where: { id: { in: [userId, kept.userId] } } })).toMatchObject([
    { id: kept.userId },
  ]);
});
