import { expect, it } from "vitest";
import { VISITOR } from "@/lib/kernel/actor";
import { writer } from "@/lib/platform/db/client";
import { createPerson } from "@/lib/testing/accounts";
import { advanceClock } from "@/lib/testing/clock";
import { testDatabase } from "@/lib/testing/database";
import { getNewDeviceMessage } from "../queries/get-new-device-message";
import { getSession } from "../queries/get-session";
import { listSessions } from "../queries/list-sessions";
import { signIn } from "../tasks/sign-in";
import { endAllSessions } from "./end-all-sessions";
import { purgeAccounts } from "./purge-accounts";
import { revokeSession } from "./revoke-session";

testDatabase();

const DAY = 86_400_000;
const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";
const system = { actor: { kind: "system", name: "test" } as const };
const device = (name: string) => `${name}-${"x".repeat(32)}`;
let host = 0;

async function enter(email: string, more: { device?: string; userAgent?: string; country?: string } = {}) {
  const ctx = { actor: { kind: "visitor", address: `198.51.100.${++host}` } as const };
  const answer = await signIn(ctx, { email, password: "correct horse battery", ...more });
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
  return { sessionId, ctx: { actor } };
}

const told = async (userId: string) =>
  (
    await writer().outboxEvent.findMany({ where: { name: "accounts/device.added" }, orderBy: { id: "asc" } })
  ).filter(({ payload }) => (payload as { userId: string }).userId === userId);

it("lists the live ones, this one first, by ids that open nothing", async () => {
  const { email } = await createPerson();
  const here = await enter(email, { device: device("a"), userAgent: FIREFOX, country: "SE" });
  advanceClock(60_000);
  const other = await enter(email, { device: device("b") });
  const gone = await enter(email);
  await writer().session.update({ where: { id: gone.sessionId }, data: { expiresAt: new Date(0) } });
  const list = await listSessions(here.ctx, {});
  expect(list).toMatchObject([
    { here: true, browser: "Firefox", system: "Linux", country: "SE" },
    { here: false, browser: null, system: null, country: null },
  ]);
  expect(JSON.stringify(list)).not.toContain(here.sessionId);
  expect(JSON.stringify(list)).not.toContain(other.sessionId);
  advanceClock(15 * DAY);
  expect(await listSessions(here.ctx, {})).toEqual([]);
});

it("shows nobody the sessions of another, and none to a visitor", async () => {
  const owner = await createPerson();
  await enter(owner.email);
  const stranger = await enter((await createPerson()).email);
  expect(await listSessions(stranger.ctx, {})).toHaveLength(1);
  await expect(listSessions({ actor: VISITOR }, {})).rejects.toMatchObject({ status: 401 });
  await expect(endAllSessions({ actor: VISITOR }, { which: "all" })).rejects.toMatchObject({ status: 401 });
});

// Red when `userId` goes from endSessions in store/sessions.ts, or `keep` is not left out.
it("ends all others of one person, and of nobody else", async () => {
  const { email } = await createPerson();
  const [here, there, away] = [await enter(email), await enter(email), await enter(email)];
  const stranger = await enter((await createPerson()).email);
  expect(await endAllSessions(here.ctx, { which: "others" })).toEqual({ ended: 2 });
  expect(await getSession(system, { sessionId: here.sessionId })).not.toBeNull();
  expect(await getSession(system, { sessionId: stranger.sessionId })).not.toBeNull();
  for (const { sessionId } of [there, away]) expect(await getSession(system, { sessionId })).toBeNull();
  expect(await endAllSessions(here.ctx, { which: "all" })).toEqual({ ended: 1 });
  expect(await getSession(system, { sessionId: here.sessionId })).toBeNull();
});

it("lets a suspended person see and end what is theirs", async () => {
  const { email } = await createPerson();
  const { ctx } = await enter(email);
  const suspended = { actor: { ...ctx.actor, suspended: true } };
  const [session] = await listSessions(suspended, {});
  expect(await revokeSession(suspended, { session: session?.session ?? "" })).toBeDefined();
  expect(await endAllSessions(suspended, { which: "all" })).toEqual({ ended: 0 });
});

it("tells of a device that was not known, but neither of the first nor of one that was", async () => {
  const { email, userId } = await createPerson();
  await enter(email, { device: device("first") });
  await enter(email, { device: device("first") });
  expect(await told(userId)).toEqual([]);
  await enter(email, { device: device("second"), userAgent: FIREFOX, country: "SE" });
  await enter(email, { device: device("second") });
  const [event, ...more] = await told(userId);
  expect(more).toEqual([]);
  const { session } = (event?.payload ?? {}) as { session: string };
  expect(JSON.stringify(event)).not.toMatch(/Firefox|"SE"|@/);
  expect(await getNewDeviceMessage(system, { session })).toMatchObject({
    email,
    browser: "Firefox",
    country: "SE",
  });
  await expect(getNewDeviceMessage({ actor: VISITOR }, { session })).rejects.toMatchObject({ status: 401 });
});

it("tells each time of a program that keeps no cookie", async () => {
  const { email, userId } = await createPerson();
  await enter(email, { device: device("first") });
  await enter(email);
  await enter(email);
  expect(await told(userId)).toHaveLength(2);
});

it("knows nobody by another's device", async () => {
  const [one, two] = [await createPerson(), await createPerson()];
  await enter(one.email, { device: device("shared") });
  await enter(two.email, { device: device("own") });
  await enter(two.email, { device: device("shared") });
  expect(await told(two.userId)).toHaveLength(1);
});

// Red when `skipDuplicates` goes from markDevice in store/devices.ts.
it("tells once of a device on which one signs in many times at once", async () => {
  const { email, userId } = await createPerson();
  await enter(email, { device: device("first") });
  // Some are beyond the allowance of a device: those are let in nowhere.
  const tries = Array.from({ length: 20 }, () => enter(email, { device: device("new") }));
  const entered = (await Promise.allSettled(tries)).filter(({ status }) => status === "fulfilled");
  expect(entered.length).toBeGreaterThanOrEqual(10);
  expect(await told(userId)).toHaveLength(1);
});

// Red when the `exists` goes from deleteUnusedDevices in store/devices.ts.
it("forgets a device after 400 days, but nobody's newest", async () => {
  const { email, userId } = await createPerson();
  await enter(email, { device: device("old") });
  advanceClock(DAY);
  await enter(email, { device: device("newest") });
  advanceClock(401 * DAY);
  await purgeAccounts(system, {});
  expect(await writer().device.count({ where: { userId } })).toBe(1);
  await enter(email, { device: device("stranger") });
  expect(await told(userId)).toHaveLength(2);
});
