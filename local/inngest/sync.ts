import { createHash, timingSafeEqual } from "node:crypto";
import { AppUnreachable, type Caller } from "./caller";
import { checkFunctions, Refused } from "./config";
import type { Engine } from "./engine";
import { type FunctionConfig, isObject, type Json } from "./protocol";

const RETRY_MS = 300;
const RETRY_REFUSED_MS = 2000;

/** Keeps what the executor knows of one app's functions that which the app says. */
export class Sync {
  /** What the app told last; null before the first time. */
  functions: readonly FunctionConfig[] | null = null;
  away = false;
  /** Whether the executor goes by what was told last: it could not be written down, maybe. */
  private heard = false;
  /** Why the last sync failed, for people to read; null after one that went well. */
  fault: string | null = "not synced yet";
  private readonly stop = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly caller: Caller,
    private readonly everyMs: number,
    /** Told when what this app said, or whether it is there, has changed. */
    private readonly changed: () => Promise<void>,
  ) {}

  /** Syncs now and then from time to time; while the app is not up, again and again until it is. */
  async run(): Promise<void> {
    clearTimeout(this.timer);
    let waitMs = this.everyMs;
    try {
      await this.once();
    } catch (error) {
      waitMs = error instanceof Refused ? RETRY_REFUSED_MS : RETRY_MS;
    }
    clearTimeout(this.timer);
    if (!this.stop.signal.aborted) this.timer = setTimeout(() => void this.run(), waitMs);
  }

  /** Asks the app for its functions and takes them over; throws when it cannot or must not. */
  async once(): Promise<FunctionConfig[]> {
    try {
      const answer = await this.caller.sync(this.stop.signal);
      if (answer.status !== 200 || !isObject(answer.body)) {
        throw new Error(`the app answered the sync with ${answer.status}: ${JSON.stringify(answer.body)}`);
      }
      return await this.accept(answer.body.functions);
    } catch (error) {
      this.report(error);
      throw error;
    }
  }

  /** Takes over the functions that an app registered by itself, on its own PUT. */
  async register(body: Json): Promise<FunctionConfig[]> {
    try {
      return await this.accept(isObject(body) ? body.functions : undefined);
    } catch (error) {
      this.report(error);
      throw error;
    }
  }

  private async accept(functions: Json | undefined): Promise<FunctionConfig[]> {
    const checked = checkFunctions(functions);
    const isNew = JSON.stringify(checked) !== JSON.stringify(this.functions);
    this.heard &&= !isNew && !this.away;
    this.functions = checked;
    this.away = false;
    this.fault = null;
    if (!this.heard) await this.changed();
    this.heard = true;
    if (isNew) this.engine.log(`sync  ${checked.length} functions`);
    this.engine.wake();
    return checked;
  }

  private report(error: unknown): void {
    if (this.stop.signal.aborted) return;
    const fault = error instanceof Error ? error.message : String(error);
    if (fault !== this.fault && !(error instanceof AppUnreachable)) this.engine.log(`sync  ${fault}`);
    this.fault = fault;
  }

  /** The app stopped answering: what it has to do waits until it has synced again. */
  appDown(): void {
    if (this.away) return;
    this.engine.log("sync  the app is away; waiting for it");
    this.away = true;
    void this.changed();
    void this.run();
  }

  close(): void {
    this.stop.abort();
    clearTimeout(this.timer);
  }
}

/** Whether a request carries the bearer that the SDK derives from the signing key. */
export function isSignedIn(authorization: string | undefined, signingKey: string): boolean {
  if (!signingKey) return true;
  const prefix = /^signkey-\w+-/.exec(signingKey)?.[0] ?? "";
  const digest = createHash("sha256").update(signingKey.slice(prefix.length), "hex").digest("hex");
  const expected = Buffer.from(`Bearer ${prefix}${digest}`);
  const given = Buffer.from(authorization ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
