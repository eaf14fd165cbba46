import type { EventRecord } from "@/lib/kernel/event";
import type { Tx } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { newId } from "../ids";
import { currentTraceparent } from "../tracing/traceparent";
import type { StoredEvent } from "./event-row";

/** Writes the events of a command in the command's own transaction: state and news commit together or not at all. */
export async function appendEvents(
  tx: Tx,
  events: readonly EventRecord[],
  about: { actor: string; trace: string | null; now: Date },
): Promise<StoredEvent[]> {
  const stored = events.map((event) => ({
    ...event,
    id: newId<"event">() as string,
    actor: about.actor,
    trace: about.trace,
    traceparent: currentTraceparent(),
    occurredAt: about.now,
  }));
  if (stored.length > 0) {
    await tx.outboxEvent.createMany({
      data: stored.map((event) => ({
        ...event,
        payload: event.payload as Prisma.InputJsonValue,
        nextAttemptAt: about.now,
      })),
    });
  }
  return stored;
}
