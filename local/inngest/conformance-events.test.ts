import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Rig, startRig } from "./testing/rig";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What the app's code did, in order. */
const did: string[] = [];
const times = (what: string) => did.filter((entry) => entry === what).length;

let rig: Rig;

beforeAll(async () => {
  rig = await startRig((client) => {
    const fee = client.createFunction({ id: "fee", triggers: [] }, ({ event }) =>
      Math.round(Number((event.data as { amount?: number }).amount) * 0.1),
    );
    const broken = client.createFunction({ id: "broken", triggers: [], retries: 0 }, () => {
      throw new Error("no fee today");
    });
    const slow = client.createFunction({ id: "slow", triggers: [] }, ({ step }) => step.sleep("long", "9d"));
    return [
      slow,
      client.createFunction({ id: "impatient", triggers: [{ event: "t/impatient" }] }, ({ step }) =>
        step
          .invoke("slow", { function: slow, data: {}, timeout: "1h" })
          .catch((error: Error) => `gave up: ${error.message}`),
      ),
      fee,
      broken,
      client.createFunction({ id: "two-steps", triggers: [{ event: "t/two" }] }, async ({ step }) => {
        did.push("body");
        const a = await step.run("a", () => did.push("a") && { zero: "\u0000", list: [1, null] });
        const b = await step.run("b", () => did.push("b") && "b");
        return { a, b };
      }),
      client.createFunction({ id: "waiter", triggers: [{ event: "t/wait" }] }, async ({ step }) => {
        const paid = await step.waitForEvent("paid", {
          event: "t/paid",
          timeout: "30m",
          if: "event.data.id == async.data.id && async.data.amount >= 5",
        });
        return paid ? paid.data.by : "nobody";
      }),
      client.createFunction(
        {
          id: "cancellable",
          triggers: [{ event: "t/order" }],
          cancelOn: [{ event: "t/cancel", match: "data.id" }],
          onFailure: () => void did.push("failure handler of a cancelled run"),
        },
        async ({ step }) => {
          await step.sleep("hold", "7d");
          await step.run("payout", () => did.push("payout"));
        },
      ),
      client.createFunction({ id: "invoker", triggers: [{ event: "t/invoke" }] }, async ({ step }) => {
        const amount = await step.invoke("fee", { function: fee, data: { amount: 500 } });
        const failed = await step
          .invoke("broken", { function: broken, data: {} })
          .catch((e: Error) => e.message);
        return { amount, failed };
      }),
      client.createFunction({ id: "fan-out", triggers: [{ event: "t/fan" }] }, async ({ step }) => {
        const sent = await step.sendEvent("tell", [
          { name: "t/told", data: { channel: "sms" } },
          { name: "t/told", data: { channel: "email" } },
        ]);
        return sent.ids.length;
      }),
      client.createFunction(
        { id: "told", triggers: [{ event: "t/told", if: "event.data.channel == 'sms'" }] },
        ({ event }) => void did.push(`told by ${event.data.channel}`),
      ),
      client.createFunction(
        { id: "picky", triggers: [{ event: "t/many.*" }] },
        ({ event }) => void did.push(event.name),
      ),
    ];
  });
});
afterAll(() => rig?.close());
beforeEach(() => {
  did.length = 0;
});

describe("events", () => {
  it("waits for the event that its expression accepts", async () => {
    await rig.send("t/wait", { id: "w1" });
    await rig.send("t/paid", { id: "other", amount: 9 });
    await rig.send("t/paid", { id: "w1", amount: 1 });
    await rig.send("t/paid", { id: "w1" });
    expect((await rig.last("waiter")).status).toBe("running");
    await rig.send("t/paid", { id: "w1", amount: 5, by: "ann" });
    expect(await rig.last("waiter")).toMatchObject({ status: "completed", output: "ann" });
  });

  it("gives null to a wait that nothing answers, and misses an event from before the wait", async () => {
    await rig.send("t/paid", { id: "w2", amount: 5, by: "early" });
    await rig.send("t/wait", { id: "w2" });
    await rig.advance(31 * MINUTE);
    expect(await rig.last("waiter")).toMatchObject({ status: "completed", output: "nobody" });
  });

  it("cancels the runs that match, and only those, without a failure handler", async () => {
    await rig.send("t/order", { id: "c1" });
    await rig.send("t/order", { id: "c2" });
    await rig.send("t/cancel", { id: "c1" });
    await rig.advance(8 * DAY);
    const runs = await rig.runs("cancellable");
    expect(runs.map((run) => [run.event.data.id, run.status])).toEqual([
      ["c2", "completed"],
      ["c1", "cancelled"],
    ]);
    expect(did).toEqual(["payout"]);
  });

  it("invokes another function and gets its result or its error", async () => {
    await rig.send("t/invoke");
    expect(await rig.last("invoker")).toMatchObject({
      status: "completed",
      output: { amount: 50, failed: "no fee today" },
    });
  });

  it("gives up on an invoked function after the time that the app sets", async () => {
    await rig.send("t/impatient");
    await rig.advance(2 * 60 * MINUTE);
    expect((await rig.last("impatient")).output).toContain("gave up");
  });

  it("sends events from a step, filtered by the trigger's expression", async () => {
    await rig.send("t/fan");
    expect((await rig.last("fan-out")).output).toBe(2);
    expect(did).toEqual(["told by sms"]);
  });

  it("triggers by a name with a star", async () => {
    await rig.send("t/many.a");
    await rig.send("t/many.b.c");
    expect(did).toEqual(["t/many.a", "t/many.b.c"]);
  });

  // Red without markSeen in ingest.ts.
  it("takes an event id once, also when it arrives many times at once", async () => {
    await Promise.all(
      Array.from({ length: 12 }, () => rig.client.send({ name: "t/two", id: "same", data: {} })),
    );
    await rig.settle();
    expect(times("a")).toBe(1);
    await rig.advance(25 * 60 * MINUTE);
    await rig.send("t/two", {}, "same");
    expect(times("a")).toBe(2);
  });

  it("gives a repeated request the same ids, so that a lost answer makes no second event", async () => {
    const once = { method: "POST", body: JSON.stringify({ name: "t/two", data: {} }) };
    const headers = { "x-inngest-event-id-seed": "1700000000000,AAECAwQFBgcICQ==" };
    const ids = async () => (await rig.request("/e/local-event-key", { ...once, headers })).json();
    expect(await ids()).toEqual(await ids());
    await rig.settle();
    expect(times("a")).toBe(1);
  });

  it.each([
    ["a wrong key", "/e/guess", { name: "t/two" }, 401],
    ["no name", "/e/local-event-key", { data: {} }, 400],
    ["a reserved name", "/e/local-event-key", { name: "inngest/function.failed" }, 400],
    ["data that is no object", "/e/local-event-key", { name: "t/two", data: [1] }, 400],
  ])("refuses an event with %s", async (_, path, body, status) => {
    expect((await rig.post(path, body)).status).toBe(status);
    await rig.settle();
    expect(did).toEqual([]);
  });
});
