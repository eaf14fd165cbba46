import { Inngest } from "inngest";
import { requestFailure } from "@/lib/kernel/failure";
import type { StoredEvent } from "@/lib/platform/outbox/event-row";
import { Observed } from "./observe";
import { EngineAway, reachEngine } from "./reach-engine";

/** The workflow engine's client: cloud mode, so that calls are signed both ways; the address comes from the environment. */
export const inngest = new Inngest({ id: "resalehub", middleware: [Observed], fetch: reachEngine });

/**
 * What a workflow gets with an event: the outbox row's id (its identity everywhere) and the payload. An event that an
 * operator runs again keeps the identity of the one that it repeats: whoever has consumed that one knows it again.
 */
export type WorkflowData<Payload = Record<string, unknown>> = Payload & {
  readonly eventId: string;
  readonly subject: string;
  readonly version: number;
  readonly occurredAt: string;
  /** The span that handed it on, where traces are kept. */
  readonly traceparent?: string;
};

/**
 * Hands outbox rows on. The engine drops a second event with the same id, so sending twice is harmless. Throws
 * `unavailable` when it is away, and anything else when something is wrong with the events.
 */
export async function sendToWorkflows(events: readonly StoredEvent[]): Promise<void> {
  await send(
    events.map(({ id, name, occurredAt, subject, version, payload, traceparent }) => {
      const { rerunOf, ...facts } = payload as Record<string, unknown>;
      const about = { eventId: rerunOf ?? id, subject, version, occurredAt: occurredAt.toISOString() };
      const trace = traceparent ? { traceparent } : {};
      return { id, name, ts: occurredAt.getTime(), data: { ...facts, ...about, ...trace } };
    }),
  );
}

async function send(events: Parameters<typeof inngest.send>[0]): Promise<void> {
  try {
    await inngest.send(events);
  } catch (error) {
    if (error instanceof EngineAway) throw requestFailure("unavailable");
    throw error;
  }
}
