import type { EventRecord } from "@/lib/kernel/event";

/** An event as it stands in the outbox. */
export type StoredEvent = EventRecord & {
  readonly id: string;
  readonly actor: string;
  /** The id of the request that it was written in. */
  readonly trace: string | null;
  /** The span that it was written in (W3C trace context); null when nothing was traced. */
  readonly traceparent: string | null;
  readonly occurredAt: Date;
};
