import { fireCrons } from "./cron";
import type { Engine } from "./engine";
import { claim, type Job, lookAhead, prolong, release } from "./queue";
import { routeEvents } from "./router";

export interface WorkerOptions {
  /** The most calls to the app at one time. */
  slots: number;
  leaseMs: number;
  /** How often to look for work that nobody announced: lapsed leases, another executor's jobs. */
  pollMs: number;
}

/** Finds due work and does it, a few jobs at a time; sleeps exactly until something falls due. */
export class Worker {
  private readonly running = new Map<Job, Promise<void>>();
  private readonly heartbeat: NodeJS.Timeout;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private lookAgain = false;
  private closed = false;

  constructor(
    private readonly engine: Engine,
    private readonly options: WorkerOptions,
    private readonly execute: (job: Job) => Promise<void>,
  ) {
    this.heartbeat = setInterval(() => void this.keepLeases(), options.leaseMs / 3);
  }

  /** Looks for work now. */
  wake(): void {
    if (this.closed) return;
    if (this.looking) this.lookAgain = true;
    else this.looking = this.look();
  }

  private async look(): Promise<void> {
    clearTimeout(this.timer);
    let waitMs = this.options.pollMs;
    try {
      do {
        this.lookAgain = false;
        waitMs = await this.round();
      } while (this.lookAgain && !this.closed);
    } catch (error) {
      // The database is away, most likely: keep trying.
      this.engine.log(`queue ${error instanceof Error ? error.message : String(error)}`);
    }
    this.looking = undefined;
    if (!this.closed) this.timer = setTimeout(() => this.wake(), waitMs);
  }

  /** One look; gives the time until the next one. */
  private async round(): Promise<number> {
    const { engine, options } = this;
    if (!engine.synced) return options.pollMs;
    let ahead = await lookAhead(engine.pool, engine.clock.date(), engine.away);
    if (ahead.work) {
      await routeEvents(engine);
      await fireCrons(engine);
      await this.fillSlots();
      ahead = await lookAhead(engine.pool, engine.clock.date(), engine.away);
    }
    const untilDue = ahead.due ? ahead.due.getTime() - engine.clock.now() : options.pollMs;
    return Math.max(0, Math.min(untilDue, options.pollMs));
  }

  private async fillSlots(): Promise<void> {
    const { engine, options } = this;
    const free = options.slots - this.running.size;
    if (free <= 0) return;
    const { leaseMs } = options;
    const jobs = await claim(engine.pool, free, engine.clock.date(), leaseMs, engine.away);
    for (const job of jobs) this.start(job);
  }

  private start(job: Job): void {
    const done = this.execute(job)
      .catch(async (error: unknown) => {
        // The outcome could not be written. The job stays leased, and runs again when the lease lapses.
        this.engine.log(`job   ${error instanceof Error ? error.message : String(error)}`);
      })
      .finally(() => {
        this.running.delete(job);
        this.wake();
      });
    this.running.set(job, done);
  }

  private async keepLeases(): Promise<void> {
    if (this.running.size === 0) return;
    await prolong(this.engine.pool, [...this.running.keys()], this.options.leaseMs).catch(() => undefined);
  }

  /** Stops taking work, waits a moment for what is running, and gives the rest back. */
  async close(graceMs: number): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    clearInterval(this.heartbeat);
    await this.looking;
    const grace = new Promise<void>((resolve) => setTimeout(resolve, graceMs).unref());
    await Promise.race([Promise.all(this.running.values()), grace]);
    await release(this.engine.pool, [...this.running.keys()]);
  }
}
