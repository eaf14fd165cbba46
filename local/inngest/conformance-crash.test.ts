import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../free-port";
import type { RunView } from "./read";
import { App, cloudClient, createDatabase, EVENT_KEY, SIGNING_KEY } from "./testing/rig";

let database: Awaited<ReturnType<typeof createDatabase>>;
let app: App;
let port: number;
let child: ChildProcess | undefined;

beforeAll(async () => {
  database = await createDatabase();
  app = await App.listen();
  port = await freePort();
});
afterEach(() => kill());
afterAll(async () => {
  await app.close();
  await database.drop();
});

async function startExecutor(): Promise<void> {
  const options = {
    port,
    databaseUrl: database.url,
    serveUrl: app.serveUrl,
    signingKey: SIGNING_KEY,
    eventKey: EVENT_KEY,
    testHooks: true,
    backoffMs: 20,
    leaseMs: 600,
    pollMs: 100,
  };
  const script = new URL("./testing/executor-process.ts", import.meta.url).pathname;
  child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (child.stdout) await once(child.stdout, "data");
}

async function kill(): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function runOf(functionId: string): Promise<RunView | undefined> {
  const response = await fetch(`http://127.0.0.1:${port}/api/runs?function=${functionId}`);
  return ((await response.json()) as { runs: RunView[] }).runs[0];
}

async function until<T>(read: () => Promise<T | undefined | false>, what: string): Promise<T> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    const value = await read();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`it never came to this: ${what}`);
}

describe("kill -9", () => {
  // Red without `or leased_until <= clock_timestamp()` in claim (queue.ts).
  it("in the middle of a step: the lease lapses, the step runs again, nothing done before does", async () => {
    const did: string[] = [];
    let letGo = () => {};
    const client = cloudClient(`http://127.0.0.1:${port}`);
    app.serve(client, [
      client.createFunction({ id: "refund", triggers: [{ event: "t/refund" }] }, async ({ step }) => {
        await step.run("refund", () => did.push("refund"));
        await step.run("release", async () => {
          did.push("release");
          if (did.filter((entry) => entry === "release").length > 1) return;
          await new Promise<void>((resolve) => {
            letGo = resolve;
          });
        });
        await step.sleep("pause", "1s");
        await step.run("tell", () => did.push("tell"));
        return "settled";
      }),
    ]);
    await startExecutor();
    await client.send({ name: "t/refund", id: "refund-1" });
    await until(async () => did.includes("release"), "the step was entered");
    await kill();

    await startExecutor();
    const done = await until(async () => {
      const run = await runOf("refund");
      return run?.status === "completed" && run;
    }, "the run completed");
    letGo();

    expect(done.output).toBe("settled");
    expect(did).toEqual(["refund", "release", "release", "tell"]);
    expect(done.steps.map((step) => [step.name, step.status])).toEqual([
      ["refund", "completed"],
      ["release", "completed"],
      ["pause", "completed"],
      ["tell", "completed"],
    ]);
    // The event's id is remembered too.
    await client.send({ name: "t/refund", id: "refund-1" });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(did.filter((entry) => entry === "refund")).toHaveLength(1);
  });

  it("while stopped after a step: it stays stopped over the restart, and resumes there", async () => {
    const did: string[] = [];
    const client = cloudClient(`http://127.0.0.1:${port}`);
    app.serve(client, [
      client.createFunction({ id: "two", triggers: [{ event: "t/two" }] }, async ({ step }) => {
        await step.run("one", () => did.push("one"));
        await step.run("two", () => did.push("two"));
      }),
    ]);
    const post = (hook: string, body: unknown) =>
      fetch(`http://127.0.0.1:${port}/_test/${hook}`, { method: "POST", body: JSON.stringify(body) });
    const idle = async () => (await fetch(`http://127.0.0.1:${port}/_test/idle`)).json();
    await startExecutor();
    await post("stop-after", { step: 1 });
    await client.send({ name: "t/two" });
    expect(await idle()).toEqual({ idle: true, stopped: true });
    await kill();
    await startExecutor();
    expect(await idle()).toEqual({ idle: true, stopped: true });
    expect(did).toEqual(["one"]);
    await post("resume", {});
    expect(await idle()).toEqual({ idle: true, stopped: false });
    expect(did).toEqual(["one", "two"]);
  });
});
