import { beforeEach, expect, it } from "vitest";
import { type Actor, systemActor, VISITOR } from "@/lib/kernel/actor";
import { writer } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/ids";
import { personActor } from "@/lib/testing/accounts";
import { advanceClock } from "@/lib/testing/clock";
import { testDatabase } from "@/lib/testing/database";
import { countUnread } from "../queries/count-unread";
import { listNotices } from "../queries/list-notices";
import { markAllRead } from "./mark-all-read";
import { markNoticesRead } from "./mark-notices-read";
import { markReadAt } from "./mark-read-at";
import { purgeNotices } from "./purge-notices";
import { recordNotice } from "./record-notice";

testDatabase();
const system = { actor: systemActor("test") };

let mine: string;
let me: { actor: Actor };
beforeEach(() => {
  mine = newId<"user">();
  me = { actor: personActor(mine) };
});

function news(change: object = {}) {
  return {
    eventId: newId<"event">() as string,
    userId: mine,
    kind: "sold" as const,
    at: new Date("2026-03-01T10:00:00Z"),
    path: "/orders/23456789ab",
    facts: { title: "Olympus OM-1", amount: { minor: 26_588, currency: "EUR" as const } },
    ...change,
  };
}

async function leave(count: number, change: object = {}): Promise<string[]> {
  for (let i = 0; i < count; i++) await recordNotice(system, news(change));
  const { items } = await listNotices(me, { limit: 50 });
  return items.map(({ id }) => id);
}

// Red without the unique index's `skipDuplicates`, and without the `if` before `emit`.
it("leaves one notice for an event that is told twenty times at once, and says so once", async () => {
  const told = news();
  const answers = await Promise.all(Array.from({ length: 20 }, () => recordNotice(system, told)));
  expect(answers.filter(({ recorded }) => recorded)).toHaveLength(1);
  const { items } = await listNotices(me, {});
  expect(items).toMatchObject([{ ...only(told), read: false }]);
  const events = await writer().outboxEvent.findMany({ where: { subject: items[0]?.id ?? "" } });
  expect(events.map(({ name, payload }) => [name, payload])).toEqual([
    ["notifications/notice.recorded", { noticeId: items[0]?.id, userId: mine, kind: "sold" }],
  ]);
});

it("leaves a notice of each kind and for each person of the same event", async () => {
  const told = news();
  await recordNotice(system, told);
  await recordNotice(system, { ...told, kind: "payout" });
  await recordNotice(system, { ...told, userId: newId<"user">() });
  expect((await listNotices(me, {})).items.map(({ kind }) => kind)).toEqual(["payout", "sold"]);
});

it("lists by pages, newest first, and only what is unread when asked", async () => {
  const all = await leave(5);
  const first = await listNotices(me, { limit: 2 });
  const second = await listNotices(me, { limit: 2, cursor: first.nextCursor ?? "" });
  const third = await listNotices(me, { limit: 2, cursor: second.nextCursor ?? "" });
  const paged = [first, second, third].flatMap(({ items }) => items.map(({ id }) => id));
  expect(paged).toEqual(all);
  expect(paged).toEqual([...paged].sort().reverse());
  expect(third.nextCursor).toBeNull();
  await markNoticesRead(me, { ids: [all[1] ?? "", all[3] ?? ""] });
  const unread = await listNotices(me, { unread: "true" });
  expect(unread.items.map(({ id }) => id)).toEqual([all[0], all[2], all[4]]);
  expect(await countUnread(me, {})).toEqual({ unread: 3 });
});

// Red without `userId` in `markRead`.
it("lets nobody touch or count what is another's", async () => {
  const [id = ""] = await leave(1);
  const other = { actor: personActor(newId<"user">()) };
  expect(await markNoticesRead(other, { ids: [id, newId()] })).toEqual({ marked: 0 });
  expect(await markAllRead(other, { upTo: id })).toEqual({ marked: 0 });
  expect(await countUnread(other, {})).toEqual({ unread: 0 });
  expect((await listNotices(other, {})).items).toEqual([]);
  expect(await countUnread(me, {})).toEqual({ unread: 1 });
});

it("marks everything up to what was seen, and leaves what came since", async () => {
  const seen = await leave(3);
  await leave(2);
  expect(await markAllRead(me, { upTo: seen[0] ?? "" })).toEqual({ marked: 3 });
  expect(await markAllRead(me, { upTo: seen[0] ?? "" })).toEqual({ marked: 0 });
  expect(await countUnread(me, {})).toEqual({ unread: 2 });
});

it("asks visitors to sign in, lets the suspended read, and the system alone write", async () => {
  const suspended = { actor: { ...personActor(mine), suspended: true } as Actor };
  const [id = ""] = await leave(1);
  for (const ask of [
    () => listNotices({ actor: VISITOR }, {}),
    () => countUnread({ actor: VISITOR }, {}),
    () => markNoticesRead({ actor: VISITOR }, { ids: [id] }),
    () => markAllRead({ actor: VISITOR }, { upTo: id }),
  ]) {
    await expect(ask()).rejects.toMatchObject({ status: 401 });
  }
  await expect(listNotices(system, {})).rejects.toMatchObject({ status: 403 });
  await expect(recordNotice(me, news())).rejects.toMatchObject({ status: 403 });
  await expect(purgeNotices(me, {})).rejects.toMatchObject({ status: 403 });
  expect((await listNotices(suspended, {})).items).toHaveLength(1);
  expect(await markNoticesRead(suspended, { ids: [id] })).toEqual({ marked: 1 });
});

it("keeps a path on this site", async () => {
  await expect(recordNotice(system, news({ path: "https://elsewhere.example" }))).rejects.toMatchObject({
    code: "invalid",
  });
});

it("forgets what was read after half a year, and the rest after two", async () => {
  const [read = ""] = await leave(2);
  await markNoticesRead(me, { ids: [read] });
  advanceClock(179 * 86_400_000);
  await purgeNotices(system, {});
  expect((await listNotices(me, {})).items).toHaveLength(2);
  advanceClock(2 * 86_400_000);
  await purgeNotices(system, {});
  expect((await listNotices(me, {})).items.map(({ id }) => id)).not.toContain(read);
  expect(await countUnread(me, {})).toEqual({ unread: 1 });
  advanceClock(560 * 86_400_000);
  await purgeNotices(system, {});
  expect(await countUnread(me, {})).toEqual({ unread: 0 });
});

function only({ kind, at, path, facts }: ReturnType<typeof news>) {
  return { kind, at, path, facts };
}

// Red without `userId` in the store's markRead: the seller's notice of the same order would be read as well.
it("has read what led to a place once one is there, and only one's own", async () => {
  await leave(2);
  await leave(1, { path: "/orders/98765432zz" });
  await leave(1, { userId: newId<"user">() });
  expect(await markReadAt(me, { path: "/orders/23456789ab" })).toEqual({ marked: 2 });
  expect(await markReadAt(me, { path: "/orders/23456789ab" })).toEqual({ marked: 0 });
  expect(await countUnread(me, {})).toEqual({ unread: 1 });
  expect(await writer().notice.count({ where: { readAt: null } })).toBe(2);
});
