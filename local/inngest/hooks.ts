import type { Engine } from "./engine";
import { isHalted, resume, stopAfter } from "./halt";

const LOOK_AGAIN_MS = 10;

export interface IdleAnswer {
  idle: boolean;
  /** Whether a stop-after holds back what is due. */
  stopped: boolean;
}

/** What tests ask of the executor; reachable over HTTP only when it was started with `testHooks`. */
export class TestHooks {
  constructor(private readonly engine: Engine) {}

  async setOffset(offsetMs: number): Promise<void> {
    await this.engine.clock.setOffset(offsetMs);
    this.engine.wake();
  }

  /** Moves the clock forward through every timer on the way, letting each do its work at its time. */
  async advance(ms: number, timeoutMs: number): Promise<IdleAnswer> {
    const { clock } = this.engine;
    const target = clock.now() + ms;
    for (;;) {
      const answer = await this.idle(timeoutMs);
      if (!answer.idle || answer.stopped) return answer;
      const next = await this.nextTimer();
      if (!next || next.getTime() > target) break;
      await this.setOffset(clock.offsetMs + Math.max(0, next.getTime() - clock.now()));
    }
    await this.setOffset(clock.offsetMs + Math.max(0, target - clock.now()));
    return this.idle(timeoutMs);
  }

  // Crons are no timers to stop at: in two weeks a sweep of every minute would make twenty thousand stops.
  private async nextTimer(): Promise<Date | null> {
    const found = await this.engine.pool.query<{ due: Date | null }>(
      "select min(due_at) as due from inngest.job where due_at > $1",
      [this.engine.clock.date()],
    );
    return found.rows[0]?.due ?? null;
  }

  async stopAfter(step: number, functionId?: string): Promise<void> {
    await stopAfter(this.engine.pool, step, functionId);
  }

  async resume(): Promise<void> {
    await resume(this.engine.pool);
    this.engine.wake();
  }

  /** Waits until nothing is due and nothing is running, or time is up. */
  async idle(timeoutMs: number): Promise<IdleAnswer> {
    const end = Date.now() + timeoutMs;
    for (;;) {
      const stopped = await isHalted(this.engine.pool);
      if (!(await this.isBusy(stopped))) return { idle: true, stopped };
      if (Date.now() > end) return { idle: false, stopped };
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }

  // One statement, one snapshot: every transaction leaves behind either no work or work that this sees. It is seen by
  // the time of the looking: by the time of the asking, what was planned while the question waited is not yet due.
  private async isBusy(stopped: boolean): Promise<boolean> {
    const found = await this.engine.pool.query<{ busy: boolean }>(
      `with moment as (select greatest($1, clock_timestamp() + $3 * interval '1 millisecond') as now)
       select exists (select 1 from inngest.event where not routed)
         or exists (select 1 from inngest.job where leased_until > clock_timestamp())
         or (not $2 and exists (select 1 from inngest.job, moment where due_at <= now))
         or (not $2 and exists (select 1 from inngest.cron, moment where next_at <= now)) as busy`,
      [this.engine.clock.date(), stopped, this.engine.clock.offsetMs],
    );
    return found.rows[0]?.busy ?? false;
  }
}
