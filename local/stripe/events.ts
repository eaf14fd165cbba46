import type { Faults } from "./faults";
import { newId } from "./ids";
import type { Tx } from "./store";

/** The API version of the SDK in use; its test compares them. */
export const API_VERSION = "2026-10-28.endive";

// Within this window the order of events is random when `reorder` is on.
const REORDER_WINDOW_MS = 400;

/** What a change happened for: shown on its events. */
export interface Cause {
  requestId: string | null;
  idempotencyKey: string | null;
}

/** Writes events and queues their webhooks in the transaction that makes the change. */
export class Emitter {
  constructor(
    private readonly tx: Tx,
    /** The double's clock, in epoch milliseconds. */
    private readonly nowMs: number,
    private readonly cause: Cause,
    private readonly faults: Faults,
  ) {}

  /** A v1 event: a snapshot of the object. `account` marks one of a connected account. */
  async emit(type: string, object: { id: string }, account?: string): Promise<void> {
    const body = {
      id: newId("evt"),
      object: "event",
      ...(account && { account }),
      api_version: API_VERSION,
      created: Math.floor(this.nowMs / 1000),
      data: { object },
      livemode: false,
      pending_webhooks: 1,
      request: { id: this.cause.requestId, idempotency_key: this.cause.idempotencyKey },
      type,
    };
    await this.#record(type, object.id, false, body);
  }

  /** A v2 event: thin, it only names its object; the detail is fetched with the event. */
  async emitThin(type: string, account: string, detail: object = {}, related = true): Promise<void> {
    const url = `/v2/core/accounts/${account}`;
    const body = {
      id: newId("evt_test"),
      object: "v2.core.event",
      created: new Date(this.nowMs).toISOString(),
      livemode: false,
      ...(related && { related_object: { id: account, type: "v2.core.account", url } }),
      type,
    };
    await this.#record(type, account, true, body, detail);
  }

  async #record(type: string, subject: string, thin: boolean, body: { id: string }, detail: object = {}) {
    const at = new Date(this.nowMs);
    await this.tx.query(
      `insert into stripe.events (id, type, subject, thin, created_at, body, detail)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [body.id, type, subject, thin, at, JSON.stringify(body), JSON.stringify(detail)],
    );
    const { duplicate, reorder, delayMs, drop } = this.faults.webhooks;
    for (let copy = 0; copy < (duplicate ? 2 : 1); copy++) {
      const pause = delayMs + (reorder ? Math.floor(Math.random() * REORDER_WINDOW_MS) : 0);
      await queueDelivery(this.tx, body.id, new Date(Date.now() + pause), drop ? "dropped" : "waiting");
    }
  }
}

/** Queues one delivery of an event; deliveries run on real time, whatever the double's clock says. */
export async function queueDelivery(tx: Tx, eventId: string, dueAt: Date, state: "waiting" | "dropped") {
  await tx.query(
    "insert into stripe.deliveries (event_id, state, due_at, created_at) values ($1, $2, $3, $4)",
    [eventId, state, dueAt, new Date()],
  );
}
