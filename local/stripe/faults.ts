/** What should go wrong with the webhooks sent from now on. */
export interface WebhookFaults {
  /** Send each event twice. */
  duplicate: boolean;
  /** Shuffle the order within this window. */
  reorder: boolean;
  /** Hold each event back this long. */
  delayMs: number;
  /** Record events but send none; a resend still works. */
  drop: boolean;
}

/** What should go wrong with one coming request; `times` counts down. */
export interface RequestFault {
  /** The exact path, or the route's pattern with `:id`. */
  path: string;
  method?: string;
  /** Answer with this status and do nothing. */
  status?: number;
  /** Work, but only after this pause, while the idempotency key is already in use. */
  hangMs?: number;
  /** Do the work, then cut the connection, as when an answer is lost on the way. */
  dropAfter?: "process-then-drop-connection";
  times: number;
}

const NO_WEBHOOK_FAULTS: WebhookFaults = { duplicate: false, reorder: false, delayMs: 0, drop: false };

/** The faults asked for by a test; gone after a restart. */
export class Faults {
  webhooks: WebhookFaults = NO_WEBHOOK_FAULTS;
  #requests: RequestFault[] = [];

  setWebhooks(faults: Partial<WebhookFaults>): void {
    this.webhooks = { ...NO_WEBHOOK_FAULTS, ...faults };
  }

  failNext(fault: RequestFault): void {
    this.#requests.push(fault);
  }

  clear(): void {
    this.webhooks = NO_WEBHOOK_FAULTS;
    this.#requests = [];
  }

  /** Takes the first fault meant for this request. */
  take(method: string, path: string, pattern: string): RequestFault | undefined {
    const fault = this.#requests.find(
      (candidate) =>
        (candidate.path === path || candidate.path === pattern) &&
        (candidate.method === undefined || candidate.method === method),
    );
    if (fault && --fault.times <= 0) this.#requests.splice(this.#requests.indexOf(fault), 1);
    return fault;
  }
}
