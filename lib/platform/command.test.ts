import { describe, expect, it } from "vitest";
import { z } from "zod";
import { systemActor, VISITOR } from "@/lib/kernel/actor";
import { defineEvent } from "@/lib/kernel/event";
import { failures } from "@/lib/kernel/failure";
import { testDatabase } from "@/lib/testing/database";
import { command } from "./command";
import { consumeOnce } from "./consume";
import { writer } from "./db/client";
import { query } from "./query";
import { takeRateLimit } from "./rate-limit/take";

testDatabase();

const happened = defineEvent({
  name: "tests/setting.changed",
  version: 1,
  schema: z.object({ n: z.number() }),
});
const fail = failures("tests", { odd: ["conflict", "{n} is odd."] });
const system = { actor: systemActor("test") };

const put = command({
  name: "tests.put",
  input: z.object({ key: z.string().min(1).max(20), n: z.number().int() }),
  allow: (actor) => actor.kind === "system",
  async run({ input, now, tx, emit }) {
    await tx.setting.create({ data: { key: input.key, value: input.n, updatedAt: now } });
    emit(happened.create(input.key, { n: input.n }));
    if (input.n % 2) throw fail("odd", { params: { n: input.n } });
    return { key: input.key };
  },
});

describe("command", () => {
  it("commits state and event together", async () => {
    await put(system, { key: "a", n: 2 });
    const events = await writer().outboxEvent.findMany({ where: { subject: "a" } });
    expect(events).toMatchObject([
      { name: "tests/setting.changed", payload: { n: 2 }, actor: "system:test", publishedAt: null },
    ]);
  });

  // Red when `run` and `appendEvents` leave the transaction in command.ts `once`.
  it("leaves neither state nor event behind when it fails", async () => {
    await expect(put(system, { key: "b", n: 3 })).rejects.toMatchObject({
      code: "odd",
      status: 409,
      message: "3 is odd.",
    });
    expect(await writer().setting.count({ where: { key: "b" } })).toBe(0);
    expect(await writer().outboxEvent.count({ where: { subject: "b" } })).toBe(0);
  });

  it("names each field in trouble", async () => {
    // @ts-expect-error the missing field is what is tested
    await expect(put(system, { key: "" })).rejects.toMatchObject({
      status: 422,
      fields: { key: { code: "required" }, n: { code: "required" } },
    });
    await expect(put(system, { key: "a\u0000b", n: 2 })).rejects.toMatchObject({
      fields: { key: { code: "wrong" } },
    });
    await expect(put(system, { key: "\ud800", n: 2 })).rejects.toMatchObject({
      fields: { key: { code: "wrong" } },
    });
  });

  // Red when `authorise` goes from command.ts.
  it("asks a visitor to sign in, and turns a suspended person away", async () => {
    const suspended = {
      kind: "user",
      userId: "u",
      sessionId: "s",
      roles: ["buyer"],
      suspended: true,
      phoneVerified: false,
    } as const;
    await expect(put({ actor: VISITOR }, { key: "c", n: 2 })).rejects.toMatchObject({ status: 401 });
    await expect(put({ actor: suspended }, { key: "c", n: 2 })).rejects.toMatchObject({
      status: 403,
      code: "suspended",
    });
    await expect(
      put({ actor: { ...suspended, suspended: false } }, { key: "c", n: 2 }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  // Red when `claimKey` goes from command.ts `once`.
  it("does the work of one key once, however many ask at once", async () => {
    const ctx = { ...system, idempotencyKey: "k1" };
    const answers = await Promise.all(Array.from({ length: 20 }, () => put(ctx, { key: "once", n: 4 })));
    expect(answers).toEqual(Array(20).fill({ key: "once" }));
    expect(await writer().outboxEvent.count({ where: { subject: "once" } })).toBe(1);
    await expect(put(ctx, { key: "other", n: 4 })).rejects.toMatchObject({ code: "key_reused" });
  });

  // Red when `on conflict do nothing` is taken for success in consume.ts.
  it("lets a consumer take an event once among 20 at once", async () => {
    const taken = await Promise.all(
      Array.from({ length: 20 }, () =>
        writer().$transaction((tx) => consumeOnce(tx, "c", "e1"), { maxWait: 15_000 }),
      ),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
  });
});

describe("query", () => {
  // Red when DATABASE_READ_URL logs in as the app's own role.
  it("cannot write, even by raw SQL", async () => {
    const sneaky = query({
      name: "tests.sneaky",
      input: z.object({}),
      allow: () => true,
      run: async ({ db }) => db.$queryRaw`update settings set value = '9' returning key`,
    });
    await expect(sneaky(system, {})).rejects.toThrow(/read-only|permission denied/);
  });
});

describe("rate limit", () => {
  // Red when the count is read before it is written in take.ts.
  it("lets exactly as many through as it says, of 40 at once", async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 40 }, () => takeRateLimit({ key: "t", limit: 7, windowSeconds: 86_400 })),
    );
    expect(tries.filter((t) => t.status === "fulfilled")).toHaveLength(7);
    expect(tries.find((t) => t.status === "rejected")).toMatchObject({ reason: { status: 429 } });
  });
});
