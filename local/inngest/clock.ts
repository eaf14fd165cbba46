import type { Pool } from "pg";
import { readSetting, writeSetting } from "./settings";

export type ClockListener = (offsetMs: number) => void | Promise<void>;

/** The executor's clock: real time plus an offset that tests move and that outlives a restart. */
export class Clock {
  private latest = 0;

  private constructor(
    private readonly pool: Pool,
    private readonly listener: ClockListener | undefined,
    private offset: number,
  ) {}

  static async open(pool: Pool, listener?: ClockListener): Promise<Clock> {
    const stored = await readSetting(pool, "clock");
    const clock = new Clock(pool, listener, typeof stored === "number" ? stored : 0);
    await listener?.(clock.offset);
    return clock;
  }

  get offsetMs(): number {
    return this.offset;
  }

  /** Never goes back by itself: the machine's clock may be set, and what was due would not be due again. */
  now(): number {
    this.latest = Math.max(this.latest, Date.now() + this.offset);
    return this.latest;
  }

  date(): Date {
    return new Date(this.now());
  }

  /** Moves the clock. The listener is told first, so that the app has the new time before any timer fires. */
  async setOffset(offsetMs: number): Promise<void> {
    await writeSetting(this.pool, "clock", offsetMs);
    await this.listener?.(offsetMs);
    this.offset = offsetMs;
    // A test may move it either way.
    this.latest = 0;
  }
}
