import { readFileSync } from "node:fs";
import type { Stack } from "../../../local/stack";

const IDLE_LIMIT_MS = 60_000;

export type Run = { id: string; function: string; status: string };

/** What the stand-ins let a test do that the real services do not: move time, stop, duplicate, pay at once. */
export class Switches {
  constructor(private readonly stack: Stack) {}

  /** Waits until no workflow has anything to do now; answers whether a stop holds something back. */
  async settled(): Promise<{ stopped: boolean }> {
    return this.workflows(`idle?timeoutMs=${IDLE_LIMIT_MS}`, undefined, "GET");
  }

  /** Lets time pass, with every timer on the way doing its work at its time. */
  async pass(ms: number): Promise<void> {
    await this.workflows(`advance?timeoutMs=${IDLE_LIMIT_MS}`, { ms });
  }

  /** Moves the clock without letting anything happen on the way. */
  async setClock(offsetMs: number): Promise<void> {
    await this.workflows("clock", { offsetMs });
  }

  /** Jumps ahead in time; what fell due on the way comes afterwards, late and all at once. */
  async jump(ms: number): Promise<void> {
    const offset = readFileSync(this.stack.environment.RESALEHUB_CLOCK_FILE ?? "", "utf8");
    await this.setClock(Number(offset) + ms);
  }

  /** The engine dispatches nothing more once so many steps are done; it survives a restart of the app. */
  async stopAfter(step: number, functionId?: string): Promise<void> {
    await this.workflows("stop-after", { step, ...(functionId ? { functionId } : {}) });
  }

  async resume(): Promise<void> {
    await this.workflows("resume", {});
  }

  async runs(): Promise<Run[]> {
    const answer = await fetch(`${this.stack.pages.inngest}/api/runs?limit=1000`);
    return ((await answer.json()) as { runs: Run[] }).runs;
  }

  /** Pays a checkout session as its hosted page would; answers what came of it, such as `paid`. */
  async pay(sessionId: string): Promise<string> {
    return ((await this.payments(`pay/${sessionId}`, {})) as { kind: string }).kind;
  }

  async payments(hook: string, body: object): Promise<unknown> {
    return this.post(`${this.stack.pages.stripe}/_test/${hook}`, body);
  }

  async mails(to: string): Promise<{ subject: string }[]> {
    const answer = await fetch(`${this.stack.pages.mailbox}/api/messages?to=${encodeURIComponent(to)}`);
    return ((await answer.json()) as { messages: { subject: string }[] }).messages;
  }

  private async workflows<T>(hook: string, body: unknown, method = "POST"): Promise<T> {
    return this.post(`${this.stack.pages.inngest}/_test/${hook}`, body, method) as Promise<T>;
  }

  private async post(url: string, body: unknown, method = "POST"): Promise<unknown> {
    const answer = await fetch(url, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text}`);
    return text ? JSON.parse(text) : {};
  }
}
