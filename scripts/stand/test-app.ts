import type { ChildProcess } from "node:child_process";
import { createWriteStream, readFileSync } from "node:fs";
import { endChild } from "../run-child";
import { startApp } from "../start-app";

/** One process of the built app that a test may stop, kill and start again on the same port. */
export class TestApp {
  private child: ChildProcess | undefined;

  constructor(
    readonly port: number,
    private readonly env: NodeJS.ProcessEnv,
    private readonly logFile: string,
  ) {}

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  async start(): Promise<void> {
    const child = await startApp({ port: this.port, env: this.env, stdio: "pipe" });
    const logs = createWriteStream(this.logFile, { flags: "a" });
    child.stdout?.pipe(logs, { end: false });
    child.stderr?.pipe(logs, { end: false });
    child.once("close", () => logs.end());
    this.child = child;
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

  /** Tells it to end, as a host does before a new version, and does not wait. */
  tellToEnd(): void {
    this.child?.kill("SIGTERM");
  }

  /** Waits until it has ended; answers its exit code, null when a signal ended it by force. */
  async ended(): Promise<number | null> {
    const { child } = this;
    if (!child) throw new Error("the app was never started");
    if (child.exitCode === null && child.signalCode === null) {
      await new Promise((resolve) => child.once("exit", resolve));
    }
    return child.exitCode;
  }

  /** What this app has logged at level error: bugs, since what was foreseen is logged lower. */
  errors(): string[] {
    return readFileSync(this.logFile, "utf8")
      .split("\n")
      .filter((line) => /"level":"(error|fatal)"/.test(line) || /^\s*⨯/.test(line));
  }
}
