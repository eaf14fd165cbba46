import type { z } from "zod";
import { systemActor } from "@/lib/kernel/actor";
import { noteContact } from "@/lib/notifications/commands/note-contact";
import { noteOrder } from "@/lib/notifications/commands/note-order";
import type { NoteContactInput, NoteOrderInput } from "@/lib/notifications/contract";
import { writer } from "@/lib/platform/db/client";
import type { OutboxEvent } from "@/lib/platform/db/generated/client";

const system = { actor: systemActor("test") };
type Told = Partial<z.input<typeof NoteContactInput> & z.input<typeof NoteOrderInput>>;

/** Brings one event of the outbox to notifications, as the workflows do. */
export async function bringEvent({ payload }: OutboxEvent): Promise<void> {
  const { userId, contact, orderId, buyerId, sellerId, facts } = payload as Told;
  if (userId && contact) await noteContact(system, { userId, contact });
  if (orderId && buyerId && sellerId && facts) await noteOrder(system, { orderId, buyerId, sellerId, facts });
}

/** Brings all events so far, in the order in which they happened. */
export async function bringNews(): Promise<OutboxEvent[]> {
  const rows = await writer().outboxEvent.findMany({ orderBy: { id: "asc" } });
  for (const row of rows) await bringEvent(row);
  return rows;
}
