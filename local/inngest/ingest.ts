import { inTransaction } from "../database";
import type { Engine } from "./engine";
import { newUlid, seededUlid } from "./ids";
import { type EventPayload, isObject, type Json } from "./protocol";
import { markSeen } from "./seen";
import { storeEvent } from "./store-event";

/** The vendor's limit on events in one request. */
const MOST_EVENTS = 5000;

/** Thrown for a body that is not one event or a list of events. */
export class BadEvent extends Error {
  override name = "BadEvent";
}

/** Takes the events of one request, all or none, and gives their ids. An id known for 24 hours is not taken again. */
export async function ingest(engine: Engine, body: Json, seed?: string): Promise<string[]> {
  const sent = Array.isArray(body) ? body : [body];
  if (sent.length > MOST_EVENTS) throw new BadEvent(`more than ${MOST_EVENTS} events in one request`);
  const now = engine.clock.now();
  const events = sent.map((event, index) => parseEvent(event, seed, index, now));
  await inTransaction(engine.pool, async (tx) => {
    for (const event of events) {
      const at = new Date(now);
      if (await markSeen(tx, `event:${event.id}`, at)) await storeEvent(tx, event, at);
      else engine.log(`event ${event.name} is a duplicate: ${event.id}`);
    }
  });
  engine.wake();
  return events.map((event) => event.id);
}

function parseEvent(event: Json, seed: string | undefined, index: number, now: number): EventPayload {
  if (!isObject(event) || typeof event.name !== "string" || event.name === "") {
    throw new BadEvent("an event needs a name");
  }
  if (event.name.startsWith("inngest/"))
    throw new BadEvent(`"${event.name}": the prefix inngest/ is reserved`);
  if (event.data !== undefined && event.data !== null && !isObject(event.data)) {
    throw new BadEvent(`"${event.name}": data is not an object`);
  }
  const given = typeof event.id === "string" && event.id !== "" ? event.id : undefined;
  return {
    ...event,
    name: event.name,
    id: given ?? (seed ? seededUlid(seed, index) : newUlid(now)),
    data: isObject(event.data) ? event.data : {},
    ts: typeof event.ts === "number" && event.ts > 0 ? event.ts : now,
  };
}
