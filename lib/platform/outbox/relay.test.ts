import { beforeEach, describe, expect, it } from "vitest";
import { requestFailure } from "@/lib/kernel/failure";
import { advanceClock } from "@/lib/testing/clock";
import { testDatabase, warmPool } from "@/lib/testing/database";
import { setRefreshPages } from "../after-commit";
import { now } from "../clock";
import { writer } from "../db/client";
import { appendEvents } from "./append";
import type { StoredEvent } from "./event-row";
import { relayOutbox } from "./relay";

testDatabase();

async function emit(count: number, name = "tests/thing.happened"): Promise<void> {
  const events = Array.from({ length: count }, (_, i) => ({
    name,
    version: 1,
    subject: `s${i}`,
    payload: { i },
  }));
  await writer().$transaction(
    (tx) => appendEvents(tx, events, { actor: "system:test", trace: null, now: now() }),
    { timeout: 20_000 },
  );
}

beforeEach(async () => {
  await writer().outboxEvent.deleteMany();
  await writer().deadLetter.deleteMany();
});

describe("relayOutbox", () => {
  // Red when `for update skip locked` or the lease goes from relay.ts.
  it("hands each event on once though 8 relays run at once", async () => {
    await emit(350);
    await warmPool();
    const sent: string[] = [];
    const send = async (events: readonly StoredEvent[]) => void sent.push(...events.map((e) => e.id));
    await Promise.all(Array.from({ length: 8 }, () => relayOutbox(send)));
    expect(sent).toHaveLength(350);
    expect(new Set(sent).size).toBe(350);
    expect(await writer().outboxEvent.count({ where: { publishedAt: null } })).toBe(0);
  });

  // Red without refreshPages in relay.ts.
  it("makes pages stale before it hands on, and again until that has worked", async () => {
    await emit(1);
    const seen: string[] = [];
    let broken = true;
    setRefreshPages(async (events) => {
      if (broken) throw new Error("the cache is away");
      seen.push(...events.map((event) => `fresh ${event.subject}`));
    });
    const send = async (events: readonly StoredEvent[]) =>
      void seen.push(...events.map((event) => `sent ${event.subject}`));
    try {
      await relayOutbox(send);
      expect(seen).toEqual([]);
      broken = false;
      advanceClock(60_000);
      await relayOutbox(send);
      expect(seen).toEqual(["fresh s0", "sent s0"]);
    } finally {
      setRefreshPages(undefined);
    }
  });

  // Red when a failing batch is not split in relay.ts.
  it("is not stopped by one bad row, and gives it up as a dead letter in the end", async () => {
    await emit(5);
    await emit(1, "tests/thing.poisoned");
    const send = async (events: readonly StoredEvent[]) => {
      if (events.some((e) => e.name === "tests/thing.poisoned")) throw new Error("refused");
    };
    await relayOutbox(send);
    expect(await writer().outboxEvent.count({ where: { publishedAt: null } })).toBe(1);
    const tryFor = async (hours: number) => {
      for (let i = 0; i < hours; i++) {
        advanceClock(3_600_001);
        await relayOutbox(send);
      }
    };
    // Red when MAX_ATTEMPTS ends a night's outage of the engine in dead letters.
    await tryFor(12);
    expect(await writer().deadLetter.count()).toBe(0);
    await tryFor(36);
    expect(await writer().deadLetter.findMany()).toMatchObject([
      { source: "outbox", eventName: "tests/thing.poisoned", error: "refused" },
    ]);
  });

  // Red without waitForEngine in relay.ts: each row would go alone into the void, and two days would end it for good.
  it("keeps everything for as long as the engine is away, with one try each time", async () => {
    await emit(250);
    let tries = 0;
    const away = async () => {
      tries++;
      throw requestFailure("unavailable");
    };
    for (let hour = 0; hour < 60; hour++) {
      expect(await relayOutbox(away)).toBe(0);
      advanceClock(3_600_000);
    }
    expect(tries).toBe(60);
    expect(await writer().deadLetter.count()).toBe(0);
    const sent: string[] = [];
    const send = async (events: readonly StoredEvent[]) => void sent.push(...events.map((e) => e.id));
    expect(await relayOutbox(send)).toBe(250);
    expect(new Set(sent).size).toBe(250);
  });

  // Red when claim() does not look at the subject.
  it("hands on what is about one subject alone, when asked", async () => {
    await emit(3);
    const sent: string[] = [];
    const send = async (events: readonly StoredEvent[]) => void sent.push(...events.map((e) => e.subject));
    expect(await relayOutbox(send, "s1")).toBe(1);
    expect(sent).toEqual(["s1"]);
  });

  it("sends again what was claimed by a relay that died", async () => {
    await emit(1);
    await writer()
      .$executeRaw`update outbox_events set claimed_until = ${new Date(now().getTime() + 30_000)}`;
    const sent: string[] = [];
    const send = async (events: readonly StoredEvent[]) => void sent.push(...events.map((e) => e.id));
    expect(await relayOutbox(send)).toBe(0);
    advanceClock(31_000);
    expect(await relayOutbox(send)).toBe(1);
  });
});
