import { Emitter } from "./events";
import { Faults } from "./faults";
import { newId } from "./ids";
import type { Work } from "./route";
import type { Store } from "./store";
import type { Dispatcher } from "./webhooks";

/** The running double: its state, its clock and its settings. */
export class Double {
  readonly faults = new Faults();
  /** Known once the server listens. */
  url = "";
  dispatcher: Dispatcher | undefined;

  constructor(
    readonly store: Store,
    readonly secretKey: string,
    readonly appOrigin: string | undefined,
    readonly now: () => Date,
  ) {}

  /** Makes a change that no API call asked for: a hosted page, a timer, a test hook. */
  async change<T>(work: (work: Work) => Promise<T>): Promise<T> {
    const at = this.now();
    const result = await this.store.transaction(async (tx) => {
      await tx.lockAll();
      const cause = { requestId: newId("req"), idempotencyKey: null };
      const events = new Emitter(tx, at.getTime(), cause, this.faults);
      return work({ tx, events, now: Math.floor(at.getTime() / 1000), baseUrl: this.url });
    });
    this.dispatcher?.wake();
    return result;
  }
}
