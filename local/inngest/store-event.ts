import type { Transaction } from "../database";
import type { EventPayload } from "./protocol";

/** Keeps an event; the router picks it up after the commit, in the order of arrival. */
export async function storeEvent(tx: Transaction, event: EventPayload, receivedAt: Date): Promise<void> {
  await tx.query("insert into inngest.event (id, name, payload, received_at) values ($1, $2, $3, $4)", [
    event.id,
    event.name,
    JSON.stringify(event),
    receivedAt,
  ]);
}
