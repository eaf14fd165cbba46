import { NonRetriableError, RetryAfterError } from "inngest";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Rig, startRig } from "./testing/rig";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What the app's code did, in order. */
const did: string[] = [];
const times = (what: string) => did.filter((entry) => entry === what).length;
const once = new Set<string>();
/** True the first time it is asked for a name. */
const first = (name: string) => !once.has(name) && Boolean(once.add(name));

let rig: Rig;

beforeAll(async () => {
  rig = await startRig((client) => {
    const doomed = client.createFunction(
      {
        id: "doomed",
        triggers: [{ event: "t/doomed" }],
        retries: 1,
        onFailure: ({ event, error, step }) =>
          step.run("dead-letter", () => did.push(`dead ${event.data.event.data.id} ${error.message}`)),
      },
      async ({ step }) => {
        await step.run("always", () => {
          did.push("always");
          throw new Error("poison");
        });
      },
    );
    return [
      client.createFunction({ id: "two-steps", triggers: [{ event: "t/two" }] }, async ({ step }) => {
        did.push("body");
        const a = await step.run("a", () => did.push("a") && { zero: "\u0000", list: [1, null] });
        const b = await step.run("b", () => did.push("b") && "b");
        return { a, b };
      }),
      client.createFunction(
        { id: "flaky", triggers: [{ event: "t/flaky" }], retries: 2 },
        async ({ step, attempt }) => {
          await step.run("before", () => did.push("before"));
          return step.run("flaky", () => {
            did.push(`try ${attempt}`);
            if (attempt < 2) throw new Error("not yet");
            return attempt;
          });
        },
      ),
      client.createFunction(
        { id: "caught", triggers: [{ event: "t/caught" }], retries: 5 },
        async ({ step }) => {
          try {
            await step.run("pay", () => {
              did.push("pay");
              throw new NonRetriableError("account closed");
            });
          } catch (error) {
            return step.run("refund", () => `refunded: ${(error as Error).message}`);
          }
        },
      ),
      client.createFunction({ id: "later", triggers: [{ event: "t/later" }] }, ({ step }) =>
        step.run("limited", () => {
          did.push("limited");
          if (first("limited")) throw new RetryAfterError("slow down", "1h");
          return "sent";
        }),
      ),
      doomed,
      client.createFunction(
        { id: "outside", triggers: [{ event: "t/outside" }], retries: 1 },
        ({ attempt }) => {
          did.push(`outside ${attempt}`);
          throw new Error("not in a step");
        },
      ),
      client.createFunction({ id: "sleeper", triggers: [{ event: "t/sleep" }] }, async ({ step }) => {
        await step.sleep("two-weeks", "14d");
        await step.sleepUntil("gone-by", new Date("2001-01-01"));
        return step.run("awake", () => did.push("awake") && "awake");
      }),
      client.createFunction({ id: "race", triggers: [{ event: "t/race" }] }, async ({ step, group }) => {
        const winner = await group.parallel(() =>
          Promise.race([step.run("hare", () => "hare"), step.sleep("snail", "3d").then(() => "snail")]),
        );
        return step.run("crown", () => did.push(`crown ${winner}`) && winner);
      }),
      client.createFunction({ id: "parallel", triggers: [{ event: "t/parallel" }] }, async ({ step }) => {
        const both = await Promise.all([
          step.run("left", () => did.push("left") && "l"),
          step.run("right", () => {
            did.push("right");
            if (first("right")) throw new Error("right fails once");
            return "r";
          }),
          step.sleep("nap", "1m"),
        ]);
        const after = await step.run("after", () => did.push("after") && "!");
        return `${both[0]}${both[1]}${after}`;
      }),
    ];
  });
});
afterAll(() => rig?.close());
beforeEach(() => {
  did.length = 0;
});

describe("steps", () => {
  it("runs each step once, remembers its result exactly, and replays the body", async () => {
    await rig.send("t/two");
    expect(await rig.last("two-steps")).toMatchObject({
      status: "completed",
      output: { a: { zero: "\u0000", list: [1, null] }, b: "b" },
    });
    expect(did).toEqual(["body", "a", "body", "b", "body"]);
  });

  it("retries a failing step alone, counting attempts, and shows the error while it is not over", async () => {
    await rig.send("t/flaky");
    expect((await rig.last("flaky")).steps[1]).toMatchObject({ status: "retrying", failedAttempts: 1 });
    await rig.advance(MINUTE);
    expect(await rig.last("flaky")).toMatchObject({ status: "completed", output: 2 });
    expect(did).toEqual(["before", "try 0", "try 1", "try 2"]);
  });

  it("gives a step that failed for good to the function, which may catch it", async () => {
    await rig.send("t/caught");
    expect(await rig.last("caught")).toMatchObject({
      status: "completed",
      output: "refunded: account closed",
    });
    expect(times("pay")).toBe(1);
  });

  it("waits as long as the app asks before the next attempt", async () => {
    await rig.send("t/later");
    await rig.advance(59 * MINUTE);
    expect(times("limited")).toBe(1);
    await rig.advance(2 * MINUTE);
    expect(await rig.last("later")).toMatchObject({ status: "completed", output: "sent" });
  });

  it("fails the run when the attempts are used up, and calls the failure handler once", async () => {
    await rig.send("t/doomed", { id: "d1" });
    await rig.advance(MINUTE);
    expect((await rig.last("doomed")).status).toBe("failed");
    expect(did).toEqual(["always", "always", "dead d1 poison"]);
    expect(await rig.last("doomed-failure")).toMatchObject({ status: "completed" });
  });

  it("retries a function that throws outside its steps", async () => {
    await rig.send("t/outside");
    await rig.advance(MINUTE);
    expect(await rig.last("outside")).toMatchObject({
      status: "failed",
      output: { message: "not in a step" },
    });
    expect(did).toEqual(["outside 0", "outside 1"]);
  });

  it("runs parallel steps each once, retries one alone, and goes on when all are done", async () => {
    await rig.send("t/parallel");
    await rig.advance(30_000);
    expect(times("after")).toBe(0);
    await rig.advance(MINUTE);
    expect(await rig.last("parallel")).toMatchObject({ status: "completed", output: "lr!" });
    expect([times("left"), times("right"), times("after")]).toEqual([1, 2, 1]);
  });

  it("lets a race go on with the first, without waiting for the rest", async () => {
    await rig.send("t/race");
    expect(did).toEqual(["crown hare"]);
    // The SDK keeps the run open until the loser has ended too: a race cancels nothing.
    expect((await rig.last("race")).status).toBe("running");
    await rig.advance(4 * DAY);
    expect(await rig.last("race")).toMatchObject({ status: "completed", output: "hare" });
    expect(did).toEqual(["crown hare"]);
  });
});

describe("time", () => {
  it("sleeps for two weeks of the test's clock, and not at all until a moment gone by", async () => {
    await rig.send("t/sleep");
    await rig.advance(14 * DAY - MINUTE);
    expect(times("awake")).toBe(0);
    await rig.advance(2 * MINUTE);
    expect(await rig.last("sleeper")).toMatchObject({ status: "completed", output: "awake" });
  });
});
