import { spawn } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";
import { stage } from "./support/stage";

const { stand, switches } = stage();
const SCRIPT = path.join(import.meta.dirname, "../workflows-smoke.ts");

/** Runs `npm run workflows:smoke` with a deployment's environment, changed here and there. */
function smoke(
  changed: Record<string, string> = {},
  seconds = 3,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", SCRIPT, "--wait", String(seconds)], {
    env: { ...stand().env, LOG_LEVEL: "silent", ...changed },
  });
  let said = "";
  const collect = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, said })));
}

// Red when platform-smoke is not among the functions, or does not record that it ran.
it("says how long each leg took when the engine reaches the app", async () => {
  const { code, said } = await smoke({}, 60);
  expect(said).toMatch(
    /written to the outbox +\d+ ms\n.*taken by the engine +\d+ ms\n.*run by the app +\d+ ms/,
  );
  expect(code).toBe(0);
});

it("names the event key when the engine does not know it", async () => {
  const { code, said } = await smoke({ INNGEST_EVENT_KEY: "of-another-environment" });
  expect(said).toContain("INNGEST_EVENT_KEY");
  expect(code).toBe(1);
});

it("names the engine's address when nothing answers there", async () => {
  const { code, said } = await smoke({ INNGEST_BASE_URL: "http://127.0.0.1:9" });
  expect(said).toContain("INNGEST_BASE_URL");
  expect(code).toBe(1);
});

it("says that the app is away, or was not known to the engine", async () => {
  await stand().app.stop();
  const { code, said } = await smoke();
  expect(said).toMatch(/taken by the engine[\s\S]*does not answer at .*APP_URL/);
  expect(code).toBe(1);
  await stand().app.start();
  await switches().settled();
});

it("says that what the engine calls is out of reach when it knows the app but does not get through", async () => {
  await switches().stopAfter(0);
  const { code, said } = await smoke();
  expect(said).toMatch(/taken by the engine[\s\S]*(sync after each deployment|do not get through)/);
  expect(code).toBe(1);
  await switches().resume();
  await switches().settled();
});

// An app with another key refuses the engine's calls, and the engine refuses the app's registration.
it("names the signing key when the app has another than the engine", async () => {
  const key = `signkey-prod-${"ab".repeat(32)}`;
  const other = await stand().anotherApp({ INNGEST_SIGNING_KEY: key });
  await stand().app.stop();
  await other.start();
  const { code, said } = await smoke({ APP_URL: other.url, INNGEST_SIGNING_KEY: key });
  await other.stop();
  await stand().app.start();
  expect(said).toContain("INNGEST_SIGNING_KEY");
  expect(code).toBe(1);
});
