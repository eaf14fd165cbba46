import { describe, expect, it } from "vitest";
import { systemActor } from "@/lib/kernel/actor";
import { addDays } from "@/lib/kernel/time";
import { testDatabase } from "@/lib/testing/database";
import { now } from "../clock";
import { writer } from "../db/client";
import { purgePlatform } from "./purge";

testDatabase();

describe("purgePlatform", () => {
  it("drops what is old and keeps what still protects", async () => {
    const at = now();
    const event = {
      name: "tests/a.b",
      version: 1,
      payload: {},
      actor: "system:test",
      occurredAt: at,
      nextAttemptAt: at,
    };
    await writer().outboxEvent.createMany({
      data: [
        {
          ...event,
          id: "01900000-0000-7000-8000-000000000001",
          subject: "old",
          publishedAt: addDays(at, -91),
        },
        {
          ...event,
          id: "01900000-0000-7000-8000-000000000002",
          subject: "unsent",
          publishedAt: null,
          occurredAt: addDays(at, -400),
        },
        { ...event, id: "01900000-0000-7000-8000-000000000003", subject: "new", publishedAt: at },
      ],
    });
    await writer().rateLimit.createMany({
      data: [
        { key: "a", windowStart: addDays(at, -3), count: 1 },
        { key: "a", windowStart: at, count: 1 },
      ],
    });
    const letter = {
      source: "test",
      eventName: "tests/a.b",
      eventId: "e",
      payload: {},
      error: "",
      failedAt: addDays(at, -400),
    };
    await writer().deadLetter.createMany({
      data: [
        { ...letter, id: "01900000-0000-7000-8000-000000000001", runId: "done", rerunAt: addDays(at, -91) },
        { ...letter, id: "01900000-0000-7000-8000-000000000002", runId: "again", rerunAt: addDays(at, -89) },
        { ...letter, id: "01900000-0000-7000-8000-000000000003", runId: "open" },
      ],
    });
    expect(await purgePlatform({ actor: systemActor("test") }, {})).toEqual({ dropped: 3 });
    const letters = await writer().deadLetter.findMany({ orderBy: { id: "asc" }, select: { runId: true } });
    expect(letters.map(({ runId }) => runId)).toEqual(["again", "open"]);
    const left = await writer().outboxEvent.findMany({ orderBy: { id: "asc" }, select: { subject: true } });
    expect(left.map((row) => row.subject)).toEqual(["unsent", "new"]);
    expect(await writer().rateLimit.count()).toBe(1);
  });
});
