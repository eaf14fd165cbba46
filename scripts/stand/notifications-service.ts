import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { createWriteStream, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { endChild, typescript } from "../run-child";

const ROOT = path.join(import.meta.dirname, "../..");

/** Notifications as a process of their own, which a test may end, kill and start again on the same port. */
export class NotificationsService {
  private child: ChildProcess | undefined;

  constructor(
    private readonly port: number,
    private readonly env: NodeJS.ProcessEnv,
    private readonly logFile: string,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const main = typescript(
      "services/notifications/main.ts",
      ...["--port", String(this.port), "--origin", this.url],
    );
    const lifeline = ["--import", path.join(ROOT, "scripts/end-with-parent.mjs")];
    const child = spawn(process.execPath, [...lifeline, ...main], {
      cwd: ROOT,
      env: this.env,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const logs = createWriteStream(this.logFile, { flags: "a" });
    child.stdout?.pipe(logs, { end: false });
    child.stderr?.pipe(logs, { end: false });
    child.once("close", () => logs.end());
    this.child = child;
    for (const end = Date.now() + 60_000; Date.now() < end; await delay(100)) {
      if (child.exitCode !== null) throw new Error(`notifications ended while starting:\n${this.log()}`);
      const answer = await fetch(`${this.url}/health`).catch(() => null);
      if (answer?.ok) return;
    }
    throw new Error(`notifications did not answer within a minute:\n${this.log()}`);
  }

  /** Ends it as a crash would: no chance to finish anything. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  }

  async stop(): Promise<void> {
    if (this.child) await endChild(this.child);
  }

  log(): string {
    return existsSync(this.logFile) ? readFileSync(this.logFile, "utf8") : "";
  }
}
