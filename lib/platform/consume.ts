import { now } from "./clock";
import type { Tx } from "./db/client";

/**
 * Says whether this event is new to this consumer, and remembers it in the consumer's own transaction: the second
 * delivery of an event finds the row (or waits for it) and does nothing.
 */
export async function consumeOnce(tx: Tx, consumer: string, eventId: string): Promise<boolean> {
  const inserted = await tx.$executeRaw`
    insert into consumed_events (consumer, event_id, consumed_at) values (${consumer}, ${eventId}, ${now()})
    on conflict do nothing`;
  return inserted === 1;
}
