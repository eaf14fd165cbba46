import { NonRetriableError } from "inngest";
import { systemActor } from "@/lib/kernel/actor";
import { Failure } from "@/lib/kernel/failure";
import type { Context } from "@/lib/platform/context";
import { log, messageOf } from "@/lib/platform/log";

/** The system at work on an event: what it does carries the event's id as its request id. */
export function workflowContext(name: string, eventId?: string): Context {
  return { actor: systemActor(name), ...(eventId ? { requestId: eventId } : {}) };
}

/**
 * Runs a command or task inside a step. What a retry can mend is thrown as it is (unavailable, limited, unforeseen);
 * any other failure ends the run at once, for its dead letter.
 */
export async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure && error.kind !== "unavailable" && error.kind !== "limited") {
      throw new NonRetriableError(`${error.domain}.${error.code}: ${error.message}`, { cause: error });
    }
    if (error instanceof Failure) throw error;
    // Tried again, and a dead letter in the end. Its stack is told here; the engine gets the message without anyone's data.
    log.warn({ error }, "workflow step failed");
    throw new Error(error instanceof Error ? messageOf(error).slice(0, 500) : "unknown");
  }
}
