import { queueDelivery } from "./events";
import { signatureHeader } from "./signature";
import type { Store } from "./store";

/** Where webhooks go and how failures are retried. */
export interface WebhookOptions {
  url: string;
  secret: string;
  /** Pauses before the next attempts; the last one repeats. */
  retryMs: readonly number[];
}

interface Claim {
  id: string;
  attempts: number;
  created_at: Date;
  body: object;
}

const LEASE_MS = 15_000;
const ATTEMPT_TIMEOUT_MS = 10_000;
const AT_ONCE = 8;
const IDLE_MS = 1_000;
// The vendor tries for three days.
const GIVE_UP_MS = 72 * 3_600_000;

/** Sends queued webhooks, at least once each, until the receiver answers 2xx. */
export class Dispatcher {
  #timer: NodeJS.Timeout | undefined;
  #closed = false;
  #looking = false;
  #lookAgain = false;
  readonly #running = new Set<Promise<void>>();
  readonly #abort = new AbortController();

  constructor(
    private readonly store: Store,
    private readonly options: WebhookOptions,
  ) {}

  /** Takes back what a killed process had in hand, and begins. */
  async start(): Promise<void> {
    await this.store.transaction((tx) =>
      tx.query("update stripe.deliveries set leased_until = null where state = 'waiting'"),
    );
    this.wake();
  }

  /** Looks for due deliveries now; call it after a change has committed. */
  wake(): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    if (this.#looking) {
      this.#lookAgain = true;
      return;
    }
    this.#looking = true;
    void this.#look()
      .catch((error) => {
        if (!this.#closed) console.error("local stripe: webhooks:", error);
        return IDLE_MS;
      })
      .then((pause) => {
        this.#looking = false;
        if (this.#closed) return;
        this.#timer = setTimeout(() => this.wake(), this.#lookAgain ? 0 : pause);
        this.#lookAgain = false;
      });
  }

  /** Queues one more delivery of an event, whatever became of the earlier ones. */
  async resend(eventId: string): Promise<void> {
    await this.store.transaction((tx) => queueDelivery(tx, eventId, new Date(), "waiting"));
    this.wake();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#abort.abort();
    await Promise.allSettled(this.#running);
  }

  /** Starts what is due; returns how long to sleep. */
  async #look(): Promise<number> {
    const room = AT_ONCE - this.#running.size;
    if (room === 0) return IDLE_MS;
    const now = new Date();
    const claims = await this.store.transaction((tx) =>
      tx.query<Claim>(
        `update stripe.deliveries d set leased_until = $2
         from stripe.events e
         where e.id = d.event_id and d.id in (
           select id from stripe.deliveries
           where state = 'waiting' and due_at <= $1 and (leased_until is null or leased_until < $1)
           order by due_at, id limit $3 for update skip locked)
         returning d.id, d.attempts, d.created_at, e.body`,
        [now, new Date(now.getTime() + LEASE_MS), room],
      ),
    );
    for (const claim of claims.sort((left, right) => Number(left.id) - Number(right.id))) {
      const running = this.#deliver(claim)
        .catch((error) => {
          if (!this.#closed) console.error("local stripe: webhook result:", error);
        })
        .finally(() => {
          this.#running.delete(running);
          this.wake();
        });
      this.#running.add(running);
    }
    if (claims.length > 0) return 0;
    return this.#untilNext();
  }

  async #untilNext(): Promise<number> {
    const [row] = await this.store.transaction((tx) =>
      tx.query<{ due: Date | null }>(
        "select min(due_at) as due from stripe.deliveries where state = 'waiting' and leased_until is null",
      ),
    );
    if (!row?.due) return IDLE_MS;
    return Math.min(IDLE_MS, Math.max(5, row.due.getTime() - Date.now()));
  }

  async #deliver(claim: Claim): Promise<void> {
    const { status, error } = await this.#post(JSON.stringify(claim.body));
    // A shutdown is no attempt: the next start sends it again.
    if (status === null && this.#abort.signal.aborted) return;
    const ok = status !== null && status >= 200 && status < 300;
    const spent = Date.now() - claim.created_at.getTime() > GIVE_UP_MS;
    const pause = this.options.retryMs[Math.min(claim.attempts, this.options.retryMs.length - 1)] ?? 60_000;
    await this.store.transaction((tx) =>
      tx.query(
        `update stripe.deliveries set state = $2, due_at = $3, leased_until = null,
           attempts = attempts + 1, last_status = $4, last_error = $5, last_at = $6 where id = $1`,
        [
          claim.id,
          ok ? "delivered" : spent ? "given_up" : "waiting",
          new Date(Date.now() + pause),
          status,
          error,
          new Date(),
        ],
      ),
    );
  }

  async #post(payload: string): Promise<{ status: number | null; error: string | null }> {
    try {
      const response = await fetch(this.options.url, {
        method: "POST",
        body: payload,
        redirect: "manual",
        headers: {
          "content-type": "application/json; charset=utf-8",
          "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
          "stripe-signature": signatureHeader(payload, this.options.secret, new Date()),
        },
        signal: AbortSignal.any([AbortSignal.timeout(ATTEMPT_TIMEOUT_MS), this.#abort.signal]),
      });
      await response.arrayBuffer();
      return { status: response.status, error: null };
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      return { status: null, error: cause instanceof Error ? cause.message.slice(0, 200) : "failed" };
    }
  }
}
