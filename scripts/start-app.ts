import type { ChildProcess } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { type Environment, startNext } from "./run-child";

/** Starts a built app on loopback and waits until it answers. */
export async function startApp(options: {
  port: number;
  env: Environment;
  stdio?: "pipe" | "inherit" | "ignore";
}): Promise<ChildProcess> {
  const { port, env, stdio = "inherit" } = options;
  const child = startNext(["start", "-H", "127.0.0.1", "-p", String(port)], {
    // As `npm start`: the app ends in order by itself, instead of by Next's means.
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NEXT_MANUAL_SIG_HANDLE: "true" },
    stdio,
  });
  await waitForApp(child, port);
  return child;
}

async function waitForApp(child: ChildProcess, port: number): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await delay(100)) {
    if (child.exitCode !== null) throw new Error(`the app ended with code ${child.exitCode} while starting`);
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/health/live`, {
        signal: AbortSignal.timeout(5000),
      });
      if (answer.ok) return;
    } catch {
      // Not listening yet.
    }
  }
  throw new Error("the app did not answer within a minute");
}
