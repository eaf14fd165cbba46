import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SECRET_KEY, sdk, WEBHOOK_SECRET } from "./testing/bench";
import { createDatabase } from "./testing/database";
import { type Receiver, startReceiver } from "./testing/receiver";
import { sampleSession } from "./testing/sample";

describe("kill -9", () => {
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let receiver: Receiver;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    [database, receiver] = await Promise.all([createDatabase(), startReceiver()]);
  });
  afterAll(async () => {
    for (const child of children) child.kill("SIGKILL");
    await receiver.close();
    await database.drop();
  });

  /** Starts the double as a process of its own; answers its address. */
  async function start(port = 0): Promise<{ url: string; kill(): Promise<void> }> {
    const options = {
      port,
      databaseUrl: database.url,
      secretKey: SECRET_KEY,
      webhookSecret: WEBHOOK_SECRET,
      webhookUrl: receiver.url,
      testHooks: true,
      retryMs: [50],
    };
    const main = fileURLToPath(new URL("./main.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", main, JSON.stringify(options)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.push(child);
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout?.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
      child.once("exit", (code) => reject(new Error(`The server ended with ${code} before it was ready.`)));
    });
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    return {
      url,
      kill: () => {
        child.kill("SIGKILL");
        return ended;
      },
    };
  }

  // Red when #record in events.ts writes outside the transaction of the change.
  it("keeps an acknowledged charge, and its webhooks still come", { timeout: 60_000 }, async () => {
    receiver.answerWith(500);
    const first = await start();
    const { id } = await sdk(first.url).checkout.sessions.create(sampleSession(), { idempotencyKey: "kept" });
    const paid = await fetch(`${first.url}/_test/pay/${id}`, { method: "POST", body: "{}" });
    expect(paid.status).toBe(200);
    await first.kill();

    receiver.answerWith(200);
    const second = await start();
    const stripe = sdk(second.url);
    const session = await stripe.checkout.sessions.retrieve(id, { expand: ["payment_intent.latest_charge"] });
    expect(session).toMatchObject({ status: "complete", payment_intent: { latest_charge: { paid: true } } });
    const [event] = (await stripe.events.list({ type: "checkout.session.completed" })).data;
    await expect.poll(async () => (await stripe.events.retrieve(event?.id ?? "")).pending_webhooks).toBe(0);
    await receiver.waitFor((arrival) => arrival.event.id === event?.id);
    const replayed = await stripe.checkout.sessions.create(sampleSession(), { idempotencyKey: "kept" });
    expect(replayed.id).toBe(id);
    await second.kill();
  });
});
