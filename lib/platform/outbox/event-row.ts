import type { EventRecord } from "@/lib/kernel/event";

/** An event as it stands in the outbox. */
export type StoredEvent = EventRecord & {
  readonly id: string;
  readonly actor: string;
  readonly trace: string | null;
  readonly occurredAt: Date;
};
