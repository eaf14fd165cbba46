import { describe, expect, it } from "vitest";
import { type Actor, VISITOR } from "@/lib/kernel/actor";
import { writer } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/ids";
import { relayOutbox } from "@/lib/platform/outbox/relay";
import { personActor } from "@/lib/testing/accounts";
import { advanceClock } from "@/lib/testing/clock";
import { testDatabase } from "@/lib/testing/database";
import { listDeadLetters } from "./list";
import { recordDeadLetter } from "./record";
import { rerunDeadLetter } from "./rerun";

testDatabase();

const OPERATOR: { actor: Actor } = { actor: { kind: "operator", userId: newId(), sessionId: newId() } };
const SYSTEM: { actor: Actor } = { actor: { kind: "system", name: "test" } };

/** A run that gave up, as the failure handler reports it. */
async function aLetter(over: { eventName?: string; runId?: string; payload?: object } = {}) {
  const { eventName = "orders/order.cancelled", runId = newId(), payload } = over;
  const data = { eventId: newId(), subject: newId(), version: 1, occurredAt: "2026-11-25T10:00:00.000Z" };
  await recordDeadLetter(SYSTEM, {
    source: "payments-refund-order",
    eventName,
    eventId: data.eventId,
    payload: { ...data, orderId: data.subject, ...payload },
    error: "the provider refused",
    runId,
  });
  const row = await writer().deadLetter.findUniqueOrThrow({ where: { runId } });
  return { ...data, id: row.id };
}

const repetitionsOf = async (subject: string) => writer().outboxEvent.findMany({ where: { subject } });

describe("dead letters", () => {
  it("are kept once per run", async () => {
    const runId = newId();
    await aLetter({ runId });
    await aLetter({ runId });
    expect(await writer().deadLetter.count({ where: { runId } })).toBe(1);
  });

  it("are listed newest first, page by page, none twice and none left out", async () => {
    for (let i = 0; i < 5; i++) {
      advanceClock(i < 3 ? 0 : 1000);
      await aLetter();
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listDeadLetters(OPERATOR, { limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map((letter) => letter.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    const rows = await writer().deadLetter.findMany({ orderBy: [{ failedAt: "desc" }, { id: "desc" }] });
    expect(seen).toEqual(rows.map((row) => row.id));
  });

  it("are for operators alone", async () => {
    const { id } = await aLetter();
    for (const [ctx, status] of [
      [{ actor: VISITOR }, 401],
      [{ actor: personActor(newId(), ["buyer", "operator"]) }, 403],
      [SYSTEM, 403],
    ] as const) {
      await expect(listDeadLetters(ctx, {})).rejects.toMatchObject({ status });
      await expect(rerunDeadLetter(ctx, { id })).rejects.toMatchObject({ status });
    }
    expect(await writer().deadLetter.findUnique({ where: { id } })).toMatchObject({ rerunAt: null });
  });
});

describe("running one again", () => {
  it("repeats the event under a new id, naming the one that it repeats", async () => {
    const letter = await aLetter();
    await rerunDeadLetter(OPERATOR, { id: letter.id });
    const [event] = await repetitionsOf(letter.subject);
    expect(event?.id).not.toBe(letter.eventId);
    expect(event).toMatchObject({
      name: "orders/order.cancelled",
      payload: { orderId: letter.subject, rerunOf: letter.eventId },
      occurredAt: new Date(letter.occurredAt),
      publishedAt: null,
    });
    const { items } = await listDeadLetters(OPERATOR, { limit: 100 });
    const view = items.find((one) => one.id === letter.id);
    expect(view).toMatchObject({ canRunAgain: false, rerunAt: expect.any(Date) });
  });

  // Red when `rerunAt: null` goes from the update in rerun.ts.
  it("happens once, of 20 clicks at once", async () => {
    const letter = await aLetter();
    const clicks = await Promise.allSettled(
      Array.from({ length: 20 }, () => rerunDeadLetter(OPERATOR, { id: letter.id })),
    );
    expect(clicks.filter((click) => click.status === "fulfilled")).toHaveLength(1);
    expect(clicks.find((click) => click.status === "rejected")).toMatchObject({
      reason: { domain: "dead_letters", code: "already_rerun" },
    });
    expect(await repetitionsOf(letter.subject)).toHaveLength(1);
  });

  it("is not offered for what a schedule runs, and refused", async () => {
    const letter = await aLetter({ eventName: "inngest/scheduled.timer", payload: { cron: "* * * * *" } });
    const { items } = await listDeadLetters(OPERATOR, { limit: 100 });
    expect(items.find((one) => one.id === letter.id)).toMatchObject({ canRunAgain: false, rerunAt: null });
    await expect(rerunDeadLetter(OPERATOR, { id: letter.id })).rejects.toMatchObject({ code: "scheduled" });
    expect(await writer().deadLetter.findUnique({ where: { id: letter.id } })).toMatchObject({
      rerunAt: null,
    });
  });

  it("knows no letter that is not there", async () => {
    await expect(rerunDeadLetter(OPERATOR, { id: newId() })).rejects.toMatchObject({ code: "not_found" });
  });

  it("sends an event that never left under its own id; its second death is a second letter", async () => {
    const id = newId();
    const at = new Date(Date.now() - 1000);
    const event = { id, name: "tests/thing.done", version: 1, subject: id, payload: { n: 1 } };
    await writer().outboxEvent.create({
      data: { ...event, actor: "system:test", occurredAt: at, nextAttemptAt: at },
    });
    const diesAgain = async () => {
      for (let attempt = 0; attempt < 36; attempt++) {
        await relayOutbox(async (rows) => {
          if (rows.some((row) => row.id === id)) throw new Error("nobody answers");
        });
        advanceClock(3_600_000);
      }
    };
    const letters = () => writer().deadLetter.findMany({ where: { eventId: id }, orderBy: { id: "asc" } });
    await diesAgain();
    const [first, ...others] = await letters();
    expect(others).toEqual([]);
    await rerunDeadLetter(OPERATOR, { id: first?.id ?? "" });
    const sent: unknown[] = [];
    await relayOutbox(async (rows) => void sent.push(...rows.filter((row) => row.id === id)));
    expect(sent).toMatchObject([{ ...event }]);

    await writer().outboxEvent.update({ where: { id }, data: { publishedAt: null, attempts: 0 } });
    await diesAgain();
    expect(await letters()).toHaveLength(2);
  });
});
