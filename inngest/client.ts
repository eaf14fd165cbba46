import { Inngest } from "inngest";
import type { StoredEvent } from "@/lib/platform/outbox/event-row";

/** The workflow engine's client: cloud mode, so that calls are signed both ways; the address comes from the environment. */
export const inngest = new Inngest({ id: "resalehub" });

/** What a workflow gets with an event: the outbox row's id (its identity everywhere) and the payload. */
export type WorkflowData<Payload = Record<string, unknown>> = Payload & {
  readonly eventId: string;
  readonly subject: string;
  readonly version: number;
  readonly occurredAt: string;
};

/** Hands outbox rows on. The engine drops a second event with the same id, so sending twice is harmless. */
export async function sendToWorkflows(events: readonly StoredEvent[]): Promise<void> {
  await inngest.send(
    events.map((event) => ({
      id: event.id,
      name: event.name,
      ts: event.occurredAt.getTime(),
      data: {
        ...(event.payload as Record<string, unknown>),
        eventId: event.id,
        subject: event.subject,
        version: event.version,
        occurredAt: event.occurredAt.toISOString(),
      },
    })),
  );
}
